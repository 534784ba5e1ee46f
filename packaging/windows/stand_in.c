/* In place of the program, where it cannot be had: prove_windows.py compiles it and has it installed.

   It opens a window and waits. Told that the session ends, it notes that in %LOCALAPPDATA%\smsc-gui, as the
   program saves its journal, and ends; with --stay it refuses. With --deny KEY nobody may change that one of
   HKEY_CURRENT_USER, as where a policy forbids it. Wine forgets that with its last program. Any other argument is
   noted. */

#include <stdio.h>
#include <wchar.h>
#include <windows.h>
#include <sddl.h>

static BOOL stays;

static void note(const wchar_t *name, const wchar_t *words)
{
    wchar_t path[MAX_PATH];
    ExpandEnvironmentStringsW(L"%LOCALAPPDATA%\\smsc-gui", path, MAX_PATH);
    CreateDirectoryW(path, NULL);
    wcscat(path, L"\\");
    wcscat(path, name);
    FILE *file = _wfopen(path, L"w, ccs=UTF-8");
    if (file) {
        fputws(words, file);
        fclose(file);
    }
}

static LRESULT CALLBACK answer(HWND window, UINT message, WPARAM first, LPARAM second)
{
    switch (message) {
    case WM_QUERYENDSESSION:
        return !stays;
    case WM_ENDSESSION:
        if (first) {
            note(L"saved", second & ENDSESSION_CLOSEAPP ? L"for the installer" : L"at sign-out");
            PostQuitMessage(0);
        }
        return 0;
    case WM_CLOSE: /* the program would ask somebody */
        return 0;
    }
    return DefWindowProcW(window, message, first, second);
}

static int deny(const wchar_t *name)
{
    const wchar_t *rights = L"D:(D;;0x2;;;WD)(A;;KA;;;WD)"; /* everything but setting a value (2) */
    PSECURITY_DESCRIPTOR rules;
    HKEY key;
    return ConvertStringSecurityDescriptorToSecurityDescriptorW(rights, SDDL_REVISION_1, &rules, NULL)
        && RegOpenKeyExW(HKEY_CURRENT_USER, name, 0, WRITE_DAC, &key) == ERROR_SUCCESS
        && RegSetKeySecurity(key, DACL_SECURITY_INFORMATION, rules) == ERROR_SUCCESS;
}

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, wchar_t *line, int how)
{
    if (wcsncmp(line, L"--deny ", 7) == 0 && !deny(line + 7))
        return 1;
    stays = wcscmp(line, L"--stay") == 0;
    note(L"arguments", line);
    WNDCLASSW kind = {.lpfnWndProc = answer, .hInstance = instance, .lpszClassName = L"StandIn"};
    RegisterClassW(&kind);
    HWND window = CreateWindowW(L"StandIn", L"SMSC Call Verify", WS_OVERLAPPEDWINDOW | WS_VISIBLE,
                                100, 100, 300, 200, NULL, NULL, instance, NULL);
    if (!window)
        return 1;
    MSG message;
    note(L"open", L"");
    while (GetMessageW(&message, NULL, 0, 0) > 0)
        DispatchMessageW(&message);
    return 0;
}
