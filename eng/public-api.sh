#!/usr/bin/env bash
# SPDX-License-Identifier: BSD-3-Clause

# Brings src/*/PublicAPI.Unshipped.txt in line with the code: adds what is public and not listed, drops what is listed and gone.
# Usage: eng/public-api.sh [PROJECT ...]     (default: every package, Abstractions first)
# Review the diff of the text files: a new public member is a decision.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_UI_LANGUAGE=en
projects=("$@")
if [ ${#projects[@]} -eq 0 ]; then
  projects=(WhatsUrp.Abstractions WhatsUrp.OfficeHours WhatsUrp.OfficeHours.ICalendar WhatsUrp.Commands WhatsUrp.Broadcasting WhatsUrp.CloudApi WhatsUrp.AspNetCore WhatsUrp.Storage WhatsUrp.Storage.Sqlite WhatsUrp.Storage.PostgreSql WhatsUrp.Simulator WhatsUrp.Testing)
fi
for project in "${projects[@]}"; do
  folder="src/$project"
  file="$folder/PublicAPI.Unshipped.txt"
  log=$(dotnet build "$folder" --no-incremental -p:TreatWarningsAsErrors=false -p:WarningsAsErrors= --tl:off 2>&1 || true)
  added=$(grep "/$project.csproj\]" <<<"$log" | sed -nE "s/.*RS0016: Symbol '(.*)' is not part of the declared public API.*/\1/p" | sort -u || true)
  gone=$(grep "/$project.csproj\]" <<<"$log" | sed -nE "s/.*RS0017: Symbol '(.*)' is part of the declared API, but.*/\1/p" | sort -u || true)
  {
    echo '#nullable enable'
    { tail -n +2 "$file"; echo "$added"; } | grep -v '^$' | grep -vxF -f <(echo "$gone" | grep -v '^$' || true) | LC_ALL=C sort -u || true
  } >"$file.new"
  mv "$file.new" "$file"
  echo "$project: $(grep -c . <<<"$added" || true) added, $(grep -c . <<<"$gone" || true) removed"
  grep -E "error (CS|MA|CA|IDE)" <<<"$log" | sort -u | head -5 || true
done
