; The one page with choices, and the way to an administrator's rights.

Var Words
Var ForMeButton
Var ForAllButton
Var DesktopIconBox
Var AutostartBox
Var OpenBox

!macro Check BOX STATE
  ${If} ${STATE} = 1
    ${NSD_Check} ${BOX}
  ${EndIf}
!macroend

Function AskOptions
  ${If} $Elevated = 1
    Call FillChoices
    Abort ; straight to work
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(options_title)" "$(options_subtitle)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 26u ""
  Pop $Words
  ${NSD_CreateRadioButton} 0 32u 100% 12u "$(for_me)"
  Pop $ForMeButton
  ${NSD_OnClick} $ForMeButton ChangeScope
  ${NSD_CreateRadioButton} 0 46u 100% 12u "$(for_all)"
  Pop $ForAllButton
  ${NSD_OnClick} $ForAllButton ChangeScope
  ${NSD_CreateCheckBox} 0 70u 100% 12u "$(desktop_icon)"
  Pop $DesktopIconBox
  ${NSD_CreateCheckBox} 0 84u 100% 12u "$(autostart)"
  Pop $AutostartBox
  ${NSD_CreateCheckBox} 0 98u 100% 12u "$(open)"
  Pop $OpenBox
  Call FillChoices
  !insertmacro Check $DesktopIconBox $DesktopIcon
  !insertmacro Check $AutostartBox $Autostart
  !insertmacro Check $OpenBox $Open
  ${If} $ForAll = 1
    ${NSD_Check} $ForAllButton
  ${Else}
    ${NSD_Check} $ForMeButton
  ${EndIf}
  Call ShowScope
  nsDialogs::Show
FunctionEnd

Function ChangeScope
  Pop $0
  ${NSD_GetState} $ForAllButton $ForAll
  Call LookAround
  Call ShowScope
FunctionEnd

; Where it goes and what it replaces; a shield on the button where Windows is going to ask.
Function ShowScope
  ${If} $Installed == ""
    ${NSD_SetText} $Words "$(first)"
  ${Else}
    ${NSD_SetText} $Words "$(replaces)"
  ${EndIf}
  Call HasRights
  StrCpy $1 0
  ${If} $ForAll = 1
  ${AndIf} $0 = 0
    StrCpy $1 1
  ${EndIf}
  GetDlgItem $0 $HWNDPARENT 1
  SendMessage $0 ${BCM_SETSHIELD} 0 $1
FunctionEnd

Function TakeOptions
  ${NSD_GetState} $DesktopIconBox $DesktopIcon
  ${NSD_GetState} $AutostartBox $Autostart
  ${NSD_GetState} $OpenBox $Open
  Call RefuseToGoBack
  Call RefuseOthersFolder
  Call HasRights
  ${If} $ForAll = 1
  ${AndIf} $0 = 0
    Call InstallForAll
  ${EndIf}
FunctionEnd

; Starts this once more with an administrator's rights, waits, and opens the program without them.
Function InstallForAll
  HideWindow
  StrCpy $0 '/AllUsers /ELEVATED=1 /DESKTOPICON=$DesktopIcon /AUTOSTART=$Autostart /OPEN=$Open /DOWNGRADE=$MayGoBack'
  ${If} $Asked != ""
    StrCpy $0 '$0 /D=$Asked'
  ${EndIf}
  ClearErrors
  ExecShellWait "runas" "$EXEPATH" "$0"
  ${If} ${Errors}
    ShowWindow $HWNDPARENT ${SW_SHOW}
    MessageBox MB_OK|MB_ICONINFORMATION "$(no_administrator)"
    Abort ; back to the page
  ${EndIf}
  Call LookAround
  ${IfNot} ${FileExists} "$INSTDIR\${EXE}"
    StrCpy $Installed ""
  ${EndIf}
  ${If} $Installed == "${VERSION}"
  ${AndIf} $Open = 1
    Call OpenProgram
  ${EndIf}
  ${If} $Installed != "${VERSION}"
    SetErrorLevel ${FAILED}
  ${EndIf}
  Quit
FunctionEnd
