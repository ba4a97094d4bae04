/** The wire: every view, command, room event, socket message, problem code and enum that crosses a process boundary. Types and samples only. */
export * from './disciplines';
export * from './problems';
export * from './members';
export * from './sessions';
export * from './holds';
export * from './consultations';
export * from './meetings';
export * from './room-events';
export * from './privacy';
export * from './rooms';
export * from './inbox';
export * from './incidents';
export * from './sockets';
export * from './cases';
export * from './documents';
export * from './lists';
export * from './about';
