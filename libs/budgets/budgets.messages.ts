import { deadlineDuePayload, defineMessages } from '#platform';

export const budgetMessages = defineMessages('budget', { 'deadline-due': deadlineDuePayload });
