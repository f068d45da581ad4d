export * from './actor.ts';
export * from './decision.ts';
export * from './errors.ts';
export { newId } from './ids.ts';
export * from './machine.ts';
export * from './page.ts';
export * from './calendar.ts';
export * from './time-limit.ts';
