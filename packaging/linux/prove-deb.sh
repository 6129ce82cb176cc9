#!/usr/bin/env bash
# Proves that the .deb is complete: installs it on a bare Debian with nothing but what it declares, takes the network
# away, and uses it there as a person would, with the keyboard, up to a snapshot on the simulated EC2. What EC2 was asked
# is judged by the simulation's log. Then uninstalls it and looks at what is left.
#
#   sudo packaging/linux/prove-deb.sh target/packages/holdpoint_*_amd64.deb
#
# Needs root, and debootstrap, xvfb, xdotool, iproute2. The mirror is the one that this machine's apt uses; ROOT=DIR
# names a directory for the bare system, which is kept and used again. PICTURES=DIR keeps pictures of the window (needs
# imagemagick).
set -euo pipefail
deb=$(readlink -f "${1:?which .deb?}")
here=$(dirname "$(readlink -f "$0")")
keep=${ROOT:+yes}
root=${ROOT:-$(mktemp -d)/root}
user=administrator
home=/home/$user

say() { printf '%s\n' "prove-deb: $*"; }
fail() { say "FAILED: $*" >&2; exit 1; }

# Everything below runs in a mount namespace of its own, so that nothing stays mounted whatever happens.
if [ -z "${PROVING:-}" ]; then
  [ "$(id -u)" = 0 ] || fail "needs root, for a root directory of its own"
  for tool in debootstrap Xvfb xdotool ip unshare; do
    command -v "$tool" >/dev/null || fail "needs $tool"
  done
  export PROVING=yes ROOT=$root
  [ -n "$keep" ] || trap 'rm -rf --one-file-system "$(dirname "$root")"' EXIT
  code=0
  unshare --mount --propagation private --pid --fork --kill-child "$0" "$deb" || code=$?
  exit "$code"
fi

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
bare_system() {
  if [ ! -e "$root/etc/debian_version" ]; then
    local mirror suite
    # shellcheck disable=SC2016 # apt fills it in
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' | grep -v -e security -e updates | head -n 1)
    suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
    say "making a bare Debian $suite"
    debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$root.log" 2>&1 || { tail -n 5 "$root.log"; fail debootstrap; }
    cp -a /etc/apt/apt.conf.d/*proxy* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
  fi
  mkdir -p "$root/proc" "$root/dev" "$root/tmp/.X11-unix"
  mount -t proc proc "$root/proc"
  mount --bind /dev "$root/dev"
}

install_it() {
  cp "$deb" "$root/tmp/holdpoint.deb"
  inside apt-get update -qq
  inside sh -c 'find / -xdev ! -path "/tmp/*" ! -path "/proc/*" ! -path "/var/*" ! -path "/dev/*" | sort' >"$root.before"
  local began=$SECONDS
  inside apt-get install -y -qq --no-install-recommends /tmp/holdpoint.deb >"$root.log" 2>&1 || { tail -n 20 "$root.log"; fail "it does not install"; }
  say "installed in $((SECONDS - began)) s, with $(grep -c '^Setting up' "$root.log") packages"
  [ -s "$(ls "$root"/usr/lib/holdpoint/lib/app/holdpoint-*.aot)" ] || fail "the post-install step made no start-up cache"
  inside id "$user" >/dev/null 2>&1 || inside useradd --create-home "$user"
}

bare_system
install_it
export root user home deb
unshare --net "$here/drive-window.sh"
say "uninstalling"
inside apt-get remove -y -qq holdpoint >"$root.log" 2>&1 || { tail -n 20 "$root.log"; fail "it does not uninstall"; }
grep -q 'stay in ~/.local/share/holdpoint' "$root.log" || fail "the uninstaller does not say what stays"
[ -s "$root$home/.local/share/holdpoint/journal.db" ] || fail "the journal is gone"
left=$(inside sh -c 'find / -xdev -iname "*holdpoint*" ! -path "/tmp/*" ! -path "/home/*" ! -path "/proc/*" ! -path "/dev/*" ! -path "/var/lib/apt/*" ! -path "/var/cache/*" ! -path "/var/lib/dpkg/info/holdpoint.list" ! -path "/var/lib/dpkg/info/holdpoint.postrm"')
[ -z "$left" ] || fail "it left $left"
inside apt-get purge -y -qq holdpoint >"$root.log" 2>&1
[ -s "$root$home/.local/share/holdpoint/journal.db" ] || fail "a purge took the journal away"
say "passed: complete, one snapshot for one click, and nothing left but the user's data"
