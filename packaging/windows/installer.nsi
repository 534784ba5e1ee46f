; The installer for Windows: for one person, or for everybody on the computer. Compiled by
; windows_installer.py, which writes product.nsh, texts.nsh, unpack.nsh, remove.nsh and folders.nsh into ${MADE}.
; Silent: /S. Options, exit codes: docs/administrators.md.

Target ${TARGET}
!include "${MADE}/product.nsh"
!include FileFunc.nsh
!include LogicLib.nsh
!include MUI2.nsh
!include nsDialogs.nsh
!include WinVer.nsh
!include WordFunc.nsh

Name "${NAME}"
Caption "${NAME} ${VERSION}"
BrandingText "${NAME} ${VERSION}"
OutFile "${RESULT}"
InstallDir "" ; what /D= says, else the folder of the scope
RequestExecutionLevel user ; an administrator is asked for only where everybody is to have it
ManifestDPIAware true
ManifestSupportedOS Win10
SetCompressor /SOLID lzma
SetCompressorDictSize 64
SetDateSave off ; so that two builds agree
AllowSkipFiles off ; a file that cannot be written ends it
FileErrorText "" "$(cannot_write)"
ShowInstDetails nevershow
ShowUninstDetails nevershow
!finalize '${SIGN} "%1"' = 0
!uninstfinalize '${SIGN} "%1"' = 0

!define OPTION_FAILED 7
!define FAILED 2
!define NO_ADMINISTRATOR 3
!define STILL_OPEN 4
!define NEWER_IS_HERE 5
!define WINDOWS_TOO_OLD 6
!define TWICE 8
!define NOT_PROTECTED 9
!define NOT_REGISTERED 10
!define HALF_WAY 11

!define EXE "${COMMAND}.exe"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${COMMAND}"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define APP_PATH "Software\Microsoft\Windows\CurrentVersion\App Paths\${EXE}"
!define CLASS "Software\Classes\${SCHEME}"
; Without the -- a link with a quotation mark in it could bring options of its own.
!define OPENS_LINKS '"$INSTDIR\${EXE}" -- "%1"'
!define NEW "$INSTDIR\${COMMAND}.new"
!define OLD "$INSTDIR\${COMMAND}.old"

Var ForAll ; 1: for everybody on this computer
Var Asked ; the folder that /D= names
Var Installed ; the version that is here; "" for none
Var DesktopIcon ; 1 or 0, and "" while nobody has said
Var Autostart
Var Open ; 1: open the program in the end
Var MayClose ; 0: fail rather than close a program that is open
Var MayGoBack ; 1: put an older version over a newer one
Var Elevated ; 1: started by the installer itself, with an administrator's rights; choices are made
Var WasOpen ; 1: the program was closed for this
Var Left ; 1: one of the files could not be removed
Var Working ; 1: there is something to tidy up
Var CancelButton ; what stands on it
Var EndTitle ; what the last page says, where that is not always the same
Var EndWords
Var Wrong ; an option that is unknown, or has a wrong value

MiscButtonText "" "" "$CancelButton"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_CUSTOMFUNCTION_ABORT Cancelled
Page custom AskOptions TakeOptions
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "$(done_title)"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "$EndWords"
!define MUI_INSTFILESPAGE_ABORTHEADER_TEXT "$(not_done_title)"
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "$EndWords"
!define MUI_PAGE_HEADER_TEXT "$(options_title)"
!define MUI_PAGE_HEADER_SUBTEXT "$(working)"
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE OfferToClose
!insertmacro MUI_PAGE_INSTFILES
UninstPage custom un.SayWhatStays
!define /redef MUI_INSTFILESPAGE_FINISHHEADER_TEXT "$(removed_title)"
!define /redef MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "$(removed_subtitle)"
!define /redef MUI_INSTFILESPAGE_ABORTHEADER_TEXT "$EndTitle"
!define /redef MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "$EndWords"
!define MUI_PAGE_HEADER_TEXT "$(remove_title)"
!define MUI_PAGE_HEADER_SUBTEXT "$(remove_subtitle)"
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE un.OfferToClose
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English ; the first is for whoever speaks neither
!insertmacro MUI_LANGUAGE Ukrainian
!include "${MADE}/texts.nsh"

; Says why, and ends with this code. Silently it only ends.
!macro GiveUp CODE TEXT
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend
!define GiveUp "!insertmacro GiveUp"

; The same while files are at stake: the page stays and says that nothing has changed.
!macro GiveBack CODE TEXT
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
  SetErrorLevel ${CODE}
  Abort
!macroend
!define GiveBack "!insertmacro GiveBack"

!include "scope.nsh"
!include "closing.nsh"
!include "replacing.nsh"
!include "options.nsh"
!include "settings_folder.nsh"

Function .onInit
  SetRegView 64
  StrCpy $CancelButton "$(cancel)"
  StrCpy $Asked $INSTDIR
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} 17763
    ${GiveUp} ${WINDOWS_TOO_OLD} "$(too_old)"
  ${EndIf}
  Call ReadOptions
  Call FindScope
  Call LookAround
  ${If} ${Silent}
    Call FillChoices
    Call RefuseToGoBack
    Call RefuseOthersFolder
    Call RefuseWithoutRights
  ${EndIf}
FunctionEnd

; Two at once would unpack into the same folder. Windows lets go of it when this process ends. A management tool
; is in another session than an administrator, so what is for everybody is held back in all of them.
!macro OnlyOne UN
Function ${UN}BeTheOnlyOne
  StrCpy $1 "${COMMAND}-installer"
  ${If} $ForAll = 1
    StrCpy $1 "Global\$1"
  ${EndIf}
  System::Call 'kernel32::CreateMutexW(p 0, i 0, w r1) p.r2 ?e'
  Pop $0
  ${If} $0 = 183 ; it exists already
  ${OrIf} $2 P= 0 ; it exists, and another account does not let this one open it
    ${GiveUp} ${TWICE} "$(twice)"
  ${EndIf}
FunctionEnd
!macroend
!insertmacro OnlyOne ""
!insertmacro OnlyOne "un."

Section
  SetDetailsPrint none ; NSIS's own words for each file
  Call BeTheOnlyOne
  StrCpy $Working 1
  StrCpy $EndWords "$(not_done_subtitle)"
  Call Mend
  Call Unpack
  Call CloseProgram
  Call Replace
  Call Register
  ${If} $ForAll = 1
    Call ProtectSettings
  ${EndIf}
  ${If} ${Silent}
    ${If} $WasOpen = 1
    ${AndIf} $ForAll = 0
      Call OpenProgram
    ${EndIf}
  ${ElseIf} $Open = 1
    SetAutoClose true
    ; With an administrator's rights it is not opened: the installer that asked for them does it.
    ${If} $ForAll = 0
      Call OpenProgram
    ${EndIf}
  ${EndIf}
SectionEnd

Function Unpack
  !insertmacro Clear "${NEW}"
  !include "${MADE}/unpack.nsh"
  WriteUninstaller "${NEW}\uninstall.exe"
  SetOutPath "$INSTDIR" ; a folder that is somebody's current one cannot be moved
FunctionEnd

; Where Windows refuses any of it (a policy, a virus scanner), the program is there and works all the same: a
; warning. What the error flag holds from the first line that sets it is looked at in the end.
Function Register
  StrCpy $EndWords "$(done_subtitle)"
  StrCpy $0 ""
  ${If} $Autostart = 0
    DeleteRegValue SHCTX "${RUN}" "${COMMAND}"
    ReadRegStr $0 SHCTX "${RUN}" "${COMMAND}"
  ${EndIf}
  ClearErrors ; to delete or read what is not there has set it
  ${If} $0 != "" ; it would still start at each sign-in
    SetErrors
  ${EndIf}
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${EXE},0"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${UNINSTALL}" "Contact" "${CONTACT}"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  WriteRegStr SHCTX "${APP_PATH}" "" "$INSTDIR\${EXE}"
  WriteRegStr SHCTX "${CLASS}" "" "URL:${NAME}"
  WriteRegStr SHCTX "${CLASS}" "URL Protocol" ""
  WriteRegStr SHCTX "${CLASS}\DefaultIcon" "" "$INSTDIR\${EXE},0"
  WriteRegStr SHCTX "${CLASS}\shell\open\command" "" '${OPENS_LINKS}'
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${EXE}"
  ${If} $DesktopIcon = 1
    CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${EXE}"
  ${Else}
    Delete "$DESKTOP\${NAME}.lnk" ; where there is none, that is no error
  ${EndIf}
  ${If} $Autostart = 1
    WriteRegStr SHCTX "${RUN}" "${COMMAND}" '"$INSTDIR\${EXE}"'
  ${EndIf}
  ${If} ${Errors}
    StrCpy $EndWords "$(done_in_folder)"
    SetErrorLevel ${NOT_REGISTERED}
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(not_registered)" /SD IDOK
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; links have a new program
FunctionEnd

Function OpenProgram
  Exec '"$INSTDIR\${EXE}"'
FunctionEnd

; Where it failed, NSIS leaves one button, and it would say Cancel, though there is nothing to cancel any more.
!macro OfferToClose UN
Function ${UN}OfferToClose
  IfAbort 0 done
  StrCpy $CancelButton "$(^CloseBtn)"
  GetDlgItem $0 $HWNDPARENT 1
  ShowWindow $0 ${SW_HIDE}
  done:
FunctionEnd
!macroend
!insertmacro OfferToClose ""
!insertmacro OfferToClose "un."

Function Cancelled
  SetErrorLevel 1
FunctionEnd

Function un.onInit
  SetRegView 64
  StrCpy $CancelButton "$(cancel)"
  Call un.FindScope
FunctionEnd

Function un.SayWhatStays
  !insertmacro MUI_HEADER_TEXT "$(remove_title)" "$(remove_subtitle)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 100% "$(remove_text)"
  Pop $0
  nsDialogs::Show
FunctionEnd

Section Uninstall
  SetDetailsPrint none
  StrCpy $EndTitle "$(not_removed_title)"
  StrCpy $EndWords "$(not_removed_subtitle)"
  Call un.BeTheOnlyOne
  Call un.CloseProgram
  SetOutPath "$TEMP"
  ClearErrors
  !include "${MADE}/remove.nsh"
  RMDir /r "${OLD}" ; what a virus scanner held when it was replaced
  RMDir /r "${NEW}"
  ${If} $ForAll != ""
    Delete "$SMPROGRAMS\${NAME}.lnk"
    Delete "$DESKTOP\${NAME}.lnk"
  ${EndIf}
  StrCpy $Left 0
  ${If} ${Errors}
    StrCpy $Left 1
  ${EndIf}
  !include "${MADE}/folders.nsh" ; one that is not empty stays: that is no error
  ${If} $ForAll != ""
    Call un.Unregister
  ${EndIf}
  ${If} $Left = 1
    StrCpy $EndTitle "$(partly_removed_title)"
    StrCpy $EndWords "$(partly_removed_subtitle)"
    ; It stays registered, so that it can be tried again.
    ${GiveBack} ${FAILED} "$(not_all_removed)"
  ${EndIf}
  ${If} $ForAll == ""
    SetErrorLevel ${FAILED}
    MessageBox MB_OK|MB_ICONINFORMATION "$(not_the_registered)" /SD IDOK
  ${Else}
    DeleteRegKey SHCTX "${UNINSTALL}"
  ${EndIf}
  Delete "$INSTDIR\uninstall.exe" ; last: whoever waits for the end can wait for this
  RMDir "$INSTDIR" ; only if it is empty: what somebody has put there is theirs
SectionEnd

; All in the registry but what Apps shows: that has to stay as long as something is left to be removed.
Function un.Unregister
  DeleteRegValue SHCTX "${RUN}" "${COMMAND}"
  DeleteRegKey SHCTX "${APP_PATH}"
  ReadRegStr $0 SHCTX "${CLASS}\shell\open\command" ""
  ${If} $0 == '${OPENS_LINKS}' ; links that open something else by now are not ours
    DeleteRegKey SHCTX "${CLASS}"
  ${EndIf}
  ${If} $ForAll = 1
    RMDir "${SETTINGS}" ; only if it is empty
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
FunctionEnd
