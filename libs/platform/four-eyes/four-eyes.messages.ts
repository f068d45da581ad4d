import { deadlineDuePayload, defineMessages } from '../outbox/message.ts';

export const pendingActMessages = defineMessages('pending-act', { 'deadline-due': deadlineDuePayload });
