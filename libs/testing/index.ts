export { cloneDatabase, type TestDatabase } from './database.ts';
export { startApi, TestApi, type GraphqlAnswer } from './test-api.ts';
export { handlersOf, startApp, TestApp, testConfig } from './test-app.ts';
export { type CommuneFacts, type TestCommune, World } from './world.ts';
export { type Mood, PostOffice } from './post-office.ts';
export { crowd, eventually, graphql } from './crowd.ts';
export { Fleet, type RunningProcess } from './fleet.ts';
export { signedIn } from './sessions.ts';
