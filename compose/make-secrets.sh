#!/bin/sh
# Makes what is missing in secrets/: every password and key of its own. What is there stays as it is.
set -eu
cd "$(dirname "$0")/.."
mkdir -p secrets
# The folder is yours alone; the containers, whose users are others, are given the files one by one.
chmod 700 secrets
for name in postgres_password migration_database_password database_password redis_password privacy_key backup_key; do
  [ -s "secrets/$name" ] || openssl rand -hex 32 > "secrets/$name"
  chmod 444 "secrets/$name"
done
echo "secrets/ is complete. Keep a copy of privacy_key and backup_key apart from the backups."
