#!/bin/sh
# Chromium and Chinese fonts for the browser tests; does nothing where they are.
set -eu
browser=${CHROMIUM:-}
for name in chromium chromium-browser google-chrome; do
  [ -n "$browser" ] || browser=$(command -v "$name" || true)
done
fonts=$(command -v fc-list >/dev/null && fc-list :lang=zh family | head -n 1 || true)
[ -n "$browser" ] && [ -n "$fonts" ] && exit 0
command -v apt-get >/dev/null || { echo "Install Chromium and a Chinese font (Noto Sans CJK) for the browser tests."; exit 1; }
sudo=
[ "$(id -u)" = 0 ] || sudo="sudo -n"
echo "Installing Chromium and Chinese fonts (apt-get)…"
$sudo apt-get -qq update
DEBIAN_FRONTEND=noninteractive $sudo apt-get -qq install -y --no-install-recommends chromium fonts-noto-cjk fontconfig >/dev/null
