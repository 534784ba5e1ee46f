; The folder of the settings for everybody on the computer. Windows lets anybody make folders in ProgramData, and
; whoever made one owns it and may write what is in it: so here it is made, or taken over, for administrators.

!define SETTINGS "C:\ProgramData\${COMMAND}" ; fixed, as in machine_settings.py
!define SYSTEM "*S-1-5-18" ; names of accounts differ from language to language
!define ADMINISTRATORS "*S-1-5-32-544"
!define USERS "*S-1-5-32-545"

; $1 becomes 1 if it does not work. /L: a link is never followed, wherever somebody has made it point to.
!macro Icacls PATH WHAT
  nsExec::Exec '"$SYSDIR\icacls.exe" "${PATH}" ${WHAT} /L'
  Pop $0
  ${If} $0 != 0
    StrCpy $1 1
  ${EndIf}
!macroend

; Takes it from whoever has it, with the rights that they have given.
!macro TakeOver PATH
  !insertmacro Icacls "${PATH}" "/setowner ${ADMINISTRATORS}"
  !insertmacro Icacls "${PATH}" "/reset"
!macroend

; $1 becomes 1 if it is a link: what it points to may still be somebody's.
!macro RefuseLink PATH
  ${GetFileAttributes} "${PATH}" "REPARSE_POINT" $0
  ${If} $0 <> 0
    StrCpy $1 1
  ${EndIf}
!macroend

; What is in the folder stays. Only settings.json is read, so only that is taken over; nothing else is walked
; through. The folder comes first: from then on nobody can put another file into its place.
Function ProtectSettings
  StrCpy $1 0
  CreateDirectory "${SETTINGS}"
  !insertmacro RefuseLink "${SETTINGS}"
  ${If} $1 = 0
    !insertmacro TakeOver "${SETTINGS}"
    !insertmacro Icacls "${SETTINGS}" '/inheritance:r /grant:r ${SYSTEM}:(OI)(CI)F ${ADMINISTRATORS}:(OI)(CI)F ${USERS}:(OI)(CI)RX'
    !insertmacro RefuseLink "${SETTINGS}" ; once more: now nobody can change it any longer
    ${If} ${FileExists} "${SETTINGS}\settings.json"
      !insertmacro TakeOver "${SETTINGS}\settings.json"
      !insertmacro RefuseLink "${SETTINGS}\settings.json"
    ${EndIf}
  ${EndIf}
  ${If} $1 = 1
    SetErrorLevel ${NOT_PROTECTED}
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(not_protected)" /SD IDOK
  ${EndIf}
FunctionEnd
