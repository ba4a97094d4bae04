/** The rules, pure: transitions, policies, apply(). Imports only contracts and clinical; touches no clock, database or framework. */
export * from './cases';
export * from './rooms';
export * from './people';
