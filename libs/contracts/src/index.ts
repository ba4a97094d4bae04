/** The wire: every view, command, room event, socket message, problem code and enum that crosses a process boundary. Types and samples only. */
export * from './common';
export * from './audit-review';
export * from './auth';
export * from './cases';
export * from './consultations';
export * from './documents';
export * from './gate';
export * from './inbox';
export * from './incidents';
export * from './meetings';
export * from './members';
export * from './rooms';
export * from './second-looks';
export * from './features';
export * from './problems';
export * from './room-events';
export * from './sockets';
