/* In place of Windows' icacls, which in Wine does nothing: prove_windows.py compiles it and puts it there.

   It notes how it is called, a line each, in C:\icacls.txt; it fails while there is a C:\icacls-fails. */

#include <stdio.h>
#include <windows.h>

int wmain(void)
{
    FILE *file = _wfopen(L"C:\\icacls.txt", L"a, ccs=UTF-8");
    if (!file)
        return 1;
    fwprintf(file, L"%ls\n", GetCommandLineW());
    fclose(file);
    return GetFileAttributesW(L"C:\\icacls-fails") == INVALID_FILE_ATTRIBUTES ? 0 : 5;
}
