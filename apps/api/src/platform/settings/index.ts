export { SETTINGS, SettingsError } from './settings';
export type { Settings, TrustProxy } from './settings';
export { isLoopbackHost } from './loopback';
export { isPrivate, isProduction, loadSettings } from './load-settings';
export { SettingsModule } from './settings.module';
export { StartFailure } from './start-failure';
