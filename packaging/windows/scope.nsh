; For whom: the person who runs this, or everybody on the computer; and what is installed there already.

; An option that is unknown or has a wrong value ends it: on forty desks nobody would notice one that was passed
; over. NSIS itself knows /S, /NCRC and /D=, in capitals only; /D= and what follows it is not in $CMDLINE.
Function ReadOptions
  StrCpy $Open 1
  StrCpy $MayClose 1
  StrCpy $MayGoBack 0
  StrCpy $Elevated 0
  ${GetParameters} $R0
  StrCpy $Wrong ""
  ${Do}
    StrCpy $R1 $R0 1
    StrCpy $R0 $R0 "" 1
    ${If} $R1 == " "
    ${OrIf} $R1 == "$\t"
    ${OrIf} $R1 == ""
      Call TakeWord
      StrCpy $Wrong ""
    ${Else}
      StrCpy $Wrong "$Wrong$R1"
    ${EndIf}
  ${LoopUntil} $R1 == ""
FunctionEnd

!macro TakeValue NAME VARIABLE
  ${If} $1 == "${NAME}"
    StrCpy ${VARIABLE} $2
    StrCpy $Wrong ""
  ${EndIf}
!macroend

; $Wrong: a word of the command line; nothing is left of it when it is right.
Function TakeWord
  ${If} $Wrong S== "/S"
  ${OrIf} $Wrong S== "/NCRC"
    StrCpy $Wrong ""
  ${ElseIf} $Wrong == "/AllUsers"
    StrCpy $ForAll 1
    StrCpy $Wrong ""
  ${ElseIf} $Wrong == "/CurrentUser"
    StrCpy $ForAll 0
    StrCpy $Wrong ""
  ${EndIf}
  StrCpy $1 $Wrong -1
  StrCpy $2 $Wrong "" -1
  ${If} $2 == "0"
  ${OrIf} $2 == "1"
    !insertmacro TakeValue "/DESKTOPICON=" $DesktopIcon
    !insertmacro TakeValue "/AUTOSTART=" $Autostart
    !insertmacro TakeValue "/OPEN=" $Open
    !insertmacro TakeValue "/CLOSE=" $MayClose
    !insertmacro TakeValue "/DOWNGRADE=" $MayGoBack
    !insertmacro TakeValue "/ELEVATED=" $Elevated
  ${EndIf}
  ${If} $Wrong != ""
    ${GiveUp} ${OPTION_FAILED} "$(wrong_option)"
  ${EndIf}
FunctionEnd

; Unless it was said: where it is already, else for one person. What the system's own account runs (a start-up
; script, a management tool) is for everybody: nobody ever signs in to its profile. The profile's folder tells it;
; its end is the same in every language and for 32 and 64 bits, the account's name is not.
Function FindScope
  ${If} $ForAll == ""
    StrCpy $ForAll 0
    ReadRegStr $0 HKCU "${UNINSTALL}" "InstallLocation"
    ReadRegStr $1 HKLM "${UNINSTALL}" "InstallLocation"
    StrCpy $2 $PROFILE "" -21
    ${If} $2 == "\config\systemprofile"
      StrCpy $ForAll 1
    ${ElseIf} $0 == ""
    ${AndIf} $1 != ""
      StrCpy $ForAll 1
    ${EndIf}
  ${EndIf}
FunctionEnd

; Sets $INSTDIR and $Installed for the scope; a version that is here stays in its folder. Its program may be missing
; there: a power cut left it aside, or a virus scanner took it.
Function LookAround
  ${If} $ForAll = 1
    SetShellVarContext all
    StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
  ${Else}
    SetShellVarContext current
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
  ${EndIf}
  ${If} $Asked != ""
    StrCpy $INSTDIR $Asked
  ${EndIf}
  StrCpy $Installed ""
  ReadRegStr $0 SHCTX "${UNINSTALL}" "InstallLocation"
  ${If} $0 == ""
    Return
  ${EndIf}
  ${If} ${FileExists} "$0\${EXE}"
  ${OrIf} ${FileExists} "$0\uninstall.exe"
  ${OrIf} ${FileExists} "$0\${COMMAND}.old\*.*"
    StrCpy $INSTDIR $0
    ReadRegStr $Installed SHCTX "${UNINSTALL}" "DisplayVersion"
  ${EndIf}
FunctionEnd

; A folder that somebody names at a first install may be another program's, which has entries of the same names:
; they would be replaced. What an attempt of ours has left there is ours.
Function RefuseOthersFolder
  ReadRegStr $0 SHCTX "${UNINSTALL}" "InstallLocation"
  ${If} $Asked == ""
  ${OrIf} $0 == $INSTDIR
  ${OrIf} ${FileExists} "$INSTDIR\${EXE}"
  ${OrIf} ${FileExists} "${NEW}\*.*"
  ${OrIf} ${FileExists} "${OLD}\*.*"
    Return
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\_internal"
  ${OrIf} ${FileExists} "$INSTDIR\uninstall.exe"
    ${GiveUp} ${OPTION_FAILED} "$(others_folder)"
  ${EndIf}
FunctionEnd

; What nobody has chosen is as it is here; at first with an icon, because at a shared desk not everybody
; looks into the Start menu, and not at each sign-in, because not everybody who signs in serves customers.
Function FillChoices
  ${If} $DesktopIcon == ""
    StrCpy $DesktopIcon 1
    ${If} $Installed != ""
    ${AndIfNot} ${FileExists} "$DESKTOP\${NAME}.lnk"
      StrCpy $DesktopIcon 0
    ${EndIf}
  ${EndIf}
  ${If} $Autostart == ""
    ReadRegStr $0 SHCTX "${RUN}" "${COMMAND}"
    StrCpy $Autostart 0
    ${If} $0 != ""
      StrCpy $Autostart 1
    ${EndIf}
  ${EndIf}
FunctionEnd

; Asks before an older version replaces a newer one; silently it ends.
Function RefuseToGoBack
  ${If} $Installed == ""
  ${OrIf} $MayGoBack = 1
    Return
  ${EndIf}
  ${VersionCompare} "$Installed" "${VERSION}" $0
  ${If} $0 = 1
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(newer)" /SD IDNO IDYES goes_back
    SetErrorLevel ${NEWER_IS_HERE}
    Quit
    goes_back:
    StrCpy $MayGoBack 1
  ${EndIf}
FunctionEnd

; $0: 1 with an administrator's rights.
!macro HasRights UN
Function ${UN}HasRights
  UserInfo::GetAccountType
  Pop $1
  StrCpy $0 0
  ${If} $1 == "Admin"
    StrCpy $0 1
  ${EndIf}
FunctionEnd
!macroend
!insertmacro HasRights ""
!insertmacro HasRights "un."

Function RefuseWithoutRights
  Call HasRights
  ${If} $ForAll = 1
  ${AndIf} $0 = 0
    ${GiveUp} ${NO_ADMINISTRATOR} "$(no_administrator)"
  ${EndIf}
FunctionEnd

; $R0, a folder, under the one name that Windows itself has for it, whatever it was called by: short names, a link,
; another drive's letter, a backslash at its end. What is no folder stays as it is.
Function un.TrueName
  System::Call 'kernel32::CreateFileW(w R0, i 0, i 7, p 0, i 3, i 0x02000000, p 0) p.r1' ; only to ask its name
  ${If} $1 P<> -1
    System::Call 'kernel32::GetFinalPathNameByHandleW(p r1, w .r2, i ${NSIS_MAX_STRLEN}, i 0) i.r3'
    System::Call 'kernel32::CloseHandle(p r1)'
    ${If} $3 > 0
    ${AndIf} $3 < ${NSIS_MAX_STRLEN}
      StrCpy $R0 $2
    ${EndIf}
  ${EndIf}
FunctionEnd

; $ForAll if what is registered there is this folder, $R2. From then on that has the name under which it was entered.
!macro TakeScope ROOT FOR_ALL
  ReadRegStr $R1 ${ROOT} "${UNINSTALL}" "InstallLocation"
  StrCpy $R0 $R1
  Call un.TrueName
  ${If} $R0 == $R2
    StrCpy $INSTDIR $R1
    StrCpy $ForAll ${FOR_ALL}
  ${EndIf}
!macroend

; The uninstaller goes by where it lies. Where Windows has another folder registered, or none, $ForAll stays "".
Function un.FindScope
  StrCpy $R0 $INSTDIR
  Call un.TrueName
  StrCpy $R2 $R0
  !insertmacro TakeScope HKCU 0
  !insertmacro TakeScope HKLM 1
  SetShellVarContext current
  ${If} $ForAll = 1
    SetShellVarContext all
    Call un.HasRights
    ${If} $0 = 0
      ${IfNot} ${Silent}
        ClearErrors ; reading what is not there has set the flag
        ExecShell "runas" "$INSTDIR\uninstall.exe"
        IfErrors 0 asked
      ${EndIf}
      ${GiveUp} ${NO_ADMINISTRATOR} "$(not_removed_for_all)"
      asked:
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd
