; Is the program open, and does it close? For the installer and the uninstaller alike.

!define ENDSESSION_CLOSEAPP 1 ; not the computer, only this program
!define STEP 500 ; milliseconds
!define STEPS_BETWEEN_ASKING 10
!define STEPS 40

; $5: what the window $1 answers, 0 if it does not within five seconds.
!macro Tell MESSAGE PARAMETER
  StrCpy $5 0
  System::Call 'user32::SendMessageTimeoutW(p r1, i ${MESSAGE}, p ${PARAMETER}, p ${ENDSESSION_CLOSEAPP}, i 2, i 5000, *p .r5)'
!macroend

!macro Closing UN QUESTION

; Sets the error flag while the program's file is in use. Windows lets nobody write a program that runs.
Function ${UN}LookIfOpen
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\${EXE}"
    FileOpen $0 "$INSTDIR\${EXE}" a
    ${If} ${Errors} ; looking has cleared the flag
      SetErrors
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
FunctionEnd

; Tells the windows of the program in this folder what Windows tells them at a sign-out, so that it saves and
; ends without a question. Windows of other people cannot be reached.
Function ${UN}AskToClose
  StrCpy $1 0
  ${Do}
    System::Call 'user32::FindWindowExW(p 0, p r1, p 0, p 0) p.r1'
    ${If} $1 P= 0
      ${Break}
    ${EndIf}
    System::Call 'user32::GetWindowThreadProcessId(p r1, *i .r2)'
    StrCpy $4 ""
    System::Call 'kernel32::OpenProcess(i 0x1000, i 0, i r2) p.r3' ; only to ask its name
    ${If} $3 P<> 0
      System::Call 'kernel32::QueryFullProcessImageNameW(p r3, i 0, w .r4, *i ${NSIS_MAX_STRLEN})'
      System::Call 'kernel32::CloseHandle(p r3)'
    ${EndIf}
    ${If} $4 == "$INSTDIR\${EXE}"
      !insertmacro Tell ${WM_QUERYENDSESSION} 0
      ${If} $5 P<> 0
        !insertmacro Tell ${WM_ENDSESSION} 1
      ${EndIf}
    ${EndIf}
  ${Loop}
FunctionEnd

; Ends this with a code where the program stays open; else $WasOpen says whether it was.
Function ${UN}CloseProgram
  StrCpy $WasOpen 0
  Call ${UN}LookIfOpen
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  StrCpy $WasOpen 1
  ${If} $MayClose == "0"
    Goto stays
  ${EndIf}
  MessageBox MB_OKCANCEL|MB_ICONINFORMATION "${QUESTION}" /SD IDOK IDOK again
  SetErrorLevel 1
  Abort
  again:
  GetDlgItem $0 $HWNDPARENT 1038 ; the second line at the top; silently there is none
  SendMessage $0 ${WM_SETTEXT} 0 "STR:$(closing)"
  ${For} $6 1 ${STEPS}
    IntOp $7 $6 % ${STEPS_BETWEEN_ASKING}
    ${If} $7 = 1
      Call ${UN}AskToClose
    ${EndIf}
    Sleep ${STEP}
    Call ${UN}LookIfOpen
    ${IfNot} ${Errors}
      Return
    ${EndIf}
  ${Next}
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(still_running)" /SD IDCANCEL IDRETRY again
  stays:
  SetErrorLevel ${STILL_OPEN}
  Abort
FunctionEnd

!macroend

!insertmacro Closing "" "$(running)"
!insertmacro Closing "un." "$(running_remove)"
