/** Why a file cannot be restored, or a restore was refused: one line for the operator. */
export class BackupRefused extends Error {}
