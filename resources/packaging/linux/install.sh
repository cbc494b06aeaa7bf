#!/bin/sh
# Adds Semblance to the menu of the current user, wherever this folder lies; `./install.sh --remove` takes it out again.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin
files() { (cd "$here/share" && find . -type f | sed 's|^\./||'); }

if [ "${1:-}" = --remove ]; then
    files | while IFS= read -r file; do rm -f "$share/$file"; done
    if [ "$(readlink "$bin/semblance" 2>/dev/null)" = "$here/semblance" ]; then rm "$bin/semblance"; fi
    word="taken out of"
else
    files | while IFS= read -r file; do
        mkdir -p "$share/$(dirname "$file")"
        cp "$here/share/$file" "$share/$file"
    done
    # A desktop entry quotes its program's path, as folders may have spaces in their names.
    place=$(printf %s "$here" | sed 's/[\\&|]/\\&/g')
    sed -i "s|^Exec=semblance|Exec=\"$place/semblance\"|; s|^TryExec=.*|TryExec=$place/semblance|" "$share/applications/semblance.desktop"
    mkdir -p "$bin"
    ln -sf "$here/semblance" "$bin/semblance"
    word="added to"
fi
for update in "update-desktop-database $share/applications" "update-mime-database $share/mime"; do
    command -v "${update%% *}" >/dev/null && $update >/dev/null 2>&1 || true
done
echo "Semblance was $word your menu. Your photos, settings and models are where they were."
