export { Nodes } from './nodes';
export { NodesModule } from './nodes.module';
export { PresenceElsewhere } from './presence-elsewhere';
export { noticeSessionEnds, SessionSignals } from './session-signals';
