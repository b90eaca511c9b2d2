#!/bin/sh
# SPDX-License-Identifier: BSD-3-Clause

# Keeps a PostgreSQL server for a test process, in a folder of its own. Commands come on standard input, one a line; each is answered
# by one line. When the input ends, because the test process has ended or died, the server is stopped and the folder deleted.
# Usage: postgres.sh BINARIES FOLDER PORT SETTING...
bin=$1 folder=$2 port=$3
shift 3
data=$folder/data
pid=

end() {
  if [ -n "$pid" ]; then
    kill -QUIT "$pid" 2>/dev/null
    wait "$pid"
  fi
  rm -rf "$folder" 2>/dev/null # where a small disk hangs it stays, until the disk goes with this process
}

start() {
  "$bin/postgres" -D "$data" -p "$port" -k "$folder" "$@" >>"$folder/log" 2>&1 </dev/null &
  pid=$!
  tries=0
  until "$bin/pg_isready" -q -h "$folder" -p "$port" -d postgres; do
    tries=$((tries + 1))
    if ! kill -0 "$pid" 2>/dev/null; then
      wait "$pid"
      # Processes of a killed server may hold the folder for a moment.
      [ "$tries" -lt 200 ] || { echo "failed: $(tail -n 3 "$folder/log" | tr '\n' ' ')"; return; }
      "$bin/postgres" -D "$data" -p "$port" -k "$folder" "$@" >>"$folder/log" 2>&1 </dev/null &
      pid=$!
    fi
    [ "$tries" -lt 1200 ] || { echo "failed: not ready after 60 s"; return; }
    sleep 0.05
  done
  echo ready
}

trap end EXIT
trap 'exit 1' HUP INT TERM
"$bin/initdb" -D "$data" -U whatsurp -A trust -E UTF8 --locale=C --no-sync >"$folder/log" 2>&1 || { echo "failed: $(tail -n 3 "$folder/log" | tr '\n' ' ')"; exit 1; }
start "$@"
while read -r command; do
  case $command in
    start) start "$@" ;;
    stop) kill -INT "$pid"; wait "$pid"; pid=; echo stopped ;;       # sessions are ended, the server closes in order
    kill) kill -KILL "$pid"; wait "$pid" 2>/dev/null; pid=; echo killed ;; # as a crash: the next start recovers from the log
  esac
done
