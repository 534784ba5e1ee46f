/* Whoever is in the way of the installer: prove_windows.py compiles it.

   stand_in_holder.exe [--lock NAME] [--closed-lock NAME] [FILE | MARKER|FILE]...

   It says with %LOCALAPPDATA%\smsc-gui\open that it has begun, and then stays. A lock is a mutex of this name; a
   closed one lets nobody else look at it, as that of another account does. A file, or a folder, can be neither
   moved nor deleted from the moment on when it is there, or its marker is: Wine moves a folder in which a file is
   open, so there the folder itself has to be named. */

#include <stdio.h>
#include <wchar.h>
#include <windows.h>
#include <sddl.h>

static void lock(const wchar_t *name, const wchar_t *rights)
{
    SECURITY_ATTRIBUTES rules = {sizeof rules, NULL, FALSE};
    ConvertStringSecurityDescriptorToSecurityDescriptorW(rights, SDDL_REVISION_1,
                                                         &rules.lpSecurityDescriptor, NULL);
    CreateMutexW(&rules, FALSE, name);
}

static BOOL hold(wchar_t *marker)
{
    wchar_t *bar = wcschr(marker, L'|'), *file = bar ? bar + 1 : marker;
    if (bar)
        *bar = 0;
    BOOL there = GetFileAttributesW(marker) != INVALID_FILE_ATTRIBUTES;
    if (bar)
        *bar = L'|';
    return there
        && CreateFileW(file, GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, NULL)
               != INVALID_HANDLE_VALUE;
}

static void note(void)
{
    wchar_t path[MAX_PATH];
    ExpandEnvironmentStringsW(L"%LOCALAPPDATA%\\smsc-gui", path, MAX_PATH);
    CreateDirectoryW(path, NULL);
    wcscat(path, L"\\open");
    fclose(_wfopen(path, L"w"));
}

int wmain(int count, wchar_t **words)
{
    for (int i = 1; i + 1 < count; i++) {
        const wchar_t *rights = wcscmp(words[i], L"--lock") == 0 ? L"D:(A;;GA;;;WD)"
            : wcscmp(words[i], L"--closed-lock") == 0 ? L"D:" : NULL;
        if (rights) {
            lock(words[i + 1], rights);
            words[i] = words[i + 1] = L"";
        }
    }
    for (BOOL begun = FALSE;; begun = TRUE, Sleep(5)) {
        for (int i = 1; i < count; i++)
            if (*words[i] && hold(words[i]))
                words[i] = L"";
        if (!begun)
            note();
    }
}
