; The installer: for the person who runs it alone, without administrator's rights. Made by packages.sh:
;   makensis -DVERSION=… -DFILES=FOLDER -DREMOVAL=FILE -DICON=FILE -DOUT=FILE installer.nsi
; REMOVAL names a file with the lines that take away what is in FILES.
; Silent: Readiness-setup.exe /S [/D=C:\folder]   and   uninstall.exe /S
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true
!include MUI2.nsh
!include FileFunc.nsh

Name "Readiness"
OutFile "${OUT}"
BrandingText "Readiness ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\Readiness"
InstallDirRegKey HKCU "Software\Readiness" "Folder"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Readiness"
VIAddVersionKey "FileDescription" "Installs Readiness"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" ""

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${NSISDIR}/Contrib/Graphics/Wizard/nsis3-metro.bmp"
!define MUI_ABORTWARNING
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Readiness"
!define KIND "Readiness.Assessment"
!define CLASSES "Software\Classes"

!define MUI_PAGE_CUSTOMFUNCTION_LEAVE CheckChosenFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\readiness.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Open Readiness"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; A program that runs cannot be replaced, and what it has not saved would be lost.
!macro RefuseWhileOpen PROGRAM NAME
    ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
        ClearErrors
        FileOpen $0 "$INSTDIR\${PROGRAM}" a
        ${If} ${Errors}
            MessageBox MB_OK|MB_ICONEXCLAMATION "Readiness is open. Close it, then start ${NAME} again." /SD IDOK
            SetErrorLevel 2
            Quit
        ${EndIf}
        FileClose $0
    ${EndIf}
!macroend

!macro RefuseWhileAnyIsOpen NAME
    !insertmacro RefuseWhileOpen "readiness.exe" "${NAME}"
    !insertmacro RefuseWhileOpen "readiness-cli.exe" "${NAME}"
!macroend

; A folder with files in it is a person's own unless this program was put there: it may have folders of the same names
; as ours. Leaves "yes" or "no" on the stack.
Function IsFolderOurs
    ReadRegStr $1 HKCU "Software\Readiness" "Folder"
    ${DirState} "$INSTDIR" $0
    ${If} $0 != 1
    ${OrIf} $1 == $INSTDIR
        Push "yes"
    ${ElseIf} ${FileExists} "$INSTDIR\uninstall.exe"
    ${AndIf} ${FileExists} "$INSTDIR\readiness.exe"
        Push "yes"
    ${Else}
        Push "no"
    ${EndIf}
FunctionEnd

!macro SayFolderIsNotOurs
    MessageBox MB_OK|MB_ICONEXCLAMATION "Other files are in $INSTDIR. Choose a new or an empty folder." /SD IDOK
!macroend

Function CheckChosenFolder
    Call IsFolderOurs
    Pop $0
    ${If} $0 == "no"
        !insertmacro SayFolderIsNotOurs
        Abort
    ${EndIf}
FunctionEnd

Section "Readiness"
    SetShellVarContext current
    Call IsFolderOurs
    Pop $0
    ${If} $0 == "no"
        !insertmacro SayFolderIsNotOurs
        SetErrorLevel 2
        Quit
    ${EndIf}
    !insertmacro RefuseWhileAnyIsOpen "this installer"
    ; An earlier version takes away what it has put there: its questionnaires and colours may have other names.
    ${If} ${FileExists} "$INSTDIR\uninstall.exe"
        ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR'
    ${EndIf}
    SetOutPath "$INSTDIR"
    ; First what an installation that was broken off is known by, and can be removed with.
    WriteRegStr HKCU "Software\Readiness" "Folder" "$INSTDIR"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    File /r "${FILES}/*"
    CreateShortcut "$SMPROGRAMS\Readiness.lnk" "$INSTDIR\readiness.exe"

    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Readiness"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\readiness.exe"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    IntFmt $0 "0x%08X" $0
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"

    ; A double click opens *.readiness. For *.toml, which is anybody's, the program is only one to open it with.
    WriteRegStr HKCU "${CLASSES}\${KIND}" "" "Readiness assessment"
    WriteRegStr HKCU "${CLASSES}\${KIND}\DefaultIcon" "" "$INSTDIR\readiness.exe,0"
    WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open\command" "" '"$INSTDIR\readiness.exe" "%1"'
    WriteRegStr HKCU "${CLASSES}\.readiness" "" "${KIND}"
    WriteRegStr HKCU "${CLASSES}\.readiness\OpenWithProgids" "${KIND}" ""
    WriteRegStr HKCU "${CLASSES}\.toml\OpenWithProgids" "${KIND}" ""
    WriteRegStr HKCU "${CLASSES}\Applications\readiness.exe" "FriendlyAppName" "Readiness"
    WriteRegStr HKCU "${CLASSES}\Applications\readiness.exe\SupportedTypes" ".toml" ""
    WriteRegStr HKCU "${CLASSES}\Applications\readiness.exe\SupportedTypes" ".readiness" ""
    WriteRegStr HKCU "${CLASSES}\Applications\readiness.exe\shell\open\command" "" '"$INSTDIR\readiness.exe" "%1"'
    ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
    SetShellVarContext current
    !insertmacro RefuseWhileAnyIsOpen "the removal"
    ; One by one what was put there. What a person has put beside it stays, as assessments and settings do.
    !include "${REMOVAL}"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Readiness.lnk"
    DeleteRegKey HKCU "${UNINSTALL}"
    DeleteRegKey HKCU "Software\Readiness"
    DeleteRegKey HKCU "${CLASSES}\${KIND}"
    DeleteRegKey HKCU "${CLASSES}\Applications\readiness.exe"
    DeleteRegValue HKCU "${CLASSES}\.readiness\OpenWithProgids" "${KIND}"
    DeleteRegValue HKCU "${CLASSES}\.toml\OpenWithProgids" "${KIND}"
    DeleteRegKey /ifempty HKCU "${CLASSES}\.toml\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "${CLASSES}\.toml"
    ReadRegStr $0 HKCU "${CLASSES}\.readiness" ""
    ${If} $0 == "${KIND}"
        DeleteRegKey HKCU "${CLASSES}\.readiness"
    ${EndIf}
    ${RefreshShellIcons}
SectionEnd
