export * from './dose-authorization';
