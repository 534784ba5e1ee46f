; The new version lies beside the old one, whole, before anything of the old one is touched. Then both change
; places, and whatever goes wrong is taken back. Each is three entries: windows_installer.py sees to it.
;
; The program goes first and comes last, forward and back: where it is, everything is of its version. So taking back
; ends at the first entry that cannot be moved. The old version is whole then, partly in ${OLD}, and the next
; attempt begins with putting it back.

; Moves; the error flag is set if it did not work for three seconds. Whatever has just been written is looked
; at by a virus scanner.
!macro Move FROM TO
  StrCpy $0 0
  ${Do}
    ClearErrors
    Rename "${FROM}" "${TO}"
    ${IfNot} ${Errors}
      ${Break}
    ${EndIf}
    IntOp $0 $0 + 1
    Sleep 300
    SetErrors
  ${LoopUntil} $0 = 10
!macroend

!macro MoveBack FROM TO
  !insertmacro Move "${FROM}" "${TO}"
  ${If} ${Errors}
    Call StopHalfWay
  ${EndIf}
!macroend

Function StopHalfWay
  StrCpy $EndWords "$(half_way_subtitle)"
  ${GiveBack} ${HALF_WAY} "$(half_way)"
FunctionEnd

!macro PutAside ENTRY
  ${If} ${FileExists} "$INSTDIR\${ENTRY}"
    !insertmacro Move "$INSTDIR\${ENTRY}" "${OLD}\${ENTRY}"
    IfErrors failed
  ${EndIf}
!macroend

!macro PutInPlace ENTRY
  !insertmacro Move "${NEW}\${ENTRY}" "$INSTDIR\${ENTRY}"
  IfErrors failed
!macroend

!macro PutBack ENTRY
  ${If} ${FileExists} "${OLD}\${ENTRY}"
    ${If} ${FileExists} "$INSTDIR\${ENTRY}"
      !insertmacro MoveBack "$INSTDIR\${ENTRY}" "${NEW}\${ENTRY}"
    ${EndIf}
    !insertmacro MoveBack "${OLD}\${ENTRY}" "$INSTDIR\${ENTRY}"
  ${EndIf}
!macroend

Function Replace
  CreateDirectory "${OLD}"
  !insertmacro PutAside "${EXE}"
  !insertmacro PutAside "_internal"
  !insertmacro PutAside "uninstall.exe"
  !insertmacro PutInPlace "_internal"
  !insertmacro PutInPlace "uninstall.exe"
  !insertmacro PutInPlace "${EXE}"
  RMDir /r "${OLD}"
  RMDir "${NEW}"
  Return
  failed:
  Call TakeOut
  Call PutAllBack
  RMDir "${OLD}"
  ${GiveBack} ${FAILED} "$(not_replaced)"
FunctionEnd

; What has been put in place goes back to the new ones: at a first install nothing else would take it away.
!macro TakeOutEntry ENTRY
  ${IfNot} ${FileExists} "${NEW}\${ENTRY}"
  ${AndIf} ${FileExists} "$INSTDIR\${ENTRY}"
    !insertmacro MoveBack "$INSTDIR\${ENTRY}" "${NEW}\${ENTRY}"
  ${EndIf}
!macroend

Function TakeOut
  CreateDirectory "${NEW}"
  !insertmacro TakeOutEntry "${EXE}"
  !insertmacro TakeOutEntry "uninstall.exe"
  !insertmacro TakeOutEntry "_internal"
FunctionEnd

Function PutAllBack
  CreateDirectory "${NEW}"
  !insertmacro PutBack "_internal"
  !insertmacro PutBack "uninstall.exe"
  !insertmacro PutBack "${EXE}"
FunctionEnd

; Two versions must not meet in one folder: while a file in it is held, nothing is replaced.
!macro Clear FOLDER
  RMDir /r "${FOLDER}"
  ${If} ${FileExists} "${FOLDER}\*.*"
    ${GiveBack} ${FAILED} "$(not_replaced)"
  ${EndIf}
!macroend

; What an earlier attempt left: the old version goes back, or what remains of it goes.
Function Mend
  ${IfNot} ${FileExists} "$INSTDIR\${EXE}"
    Call PutAllBack
  ${EndIf}
  !insertmacro Clear "${OLD}"
FunctionEnd

; Leaves nothing that this run has made. The folder goes only if it is empty.
Function TidyUp
  SetOutPath "$TEMP"
  RMDir /r "${NEW}"
  RMDir "$INSTDIR"
FunctionEnd

Function .onInstFailed
  ${If} $Working = 1
    Call TidyUp
  ${EndIf}
FunctionEnd
