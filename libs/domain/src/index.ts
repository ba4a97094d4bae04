/** The rules, pure: transitions, policies, apply(). Imports only contracts and clinical; touches no clock, database or framework. */
export * from './alerts';
export * from './care-path/moves';
export * from './cases';
export * from './consultations';
export * from './course';
export * from './documents';
export * from './meetings';
export * from './rooms';
export * from './room-features';
export * from './people';
export * from './inbox';
export * from './privacy';
export * from './second-looks';
