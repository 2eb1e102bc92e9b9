; The installer: for the person who runs it alone, without administrator's rights. Made by packages.sh:
;   makensis -DVERSION=… -DFILES=FOLDER -DICON=FILE -DOUT=FILE installer.nsi
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
!define MUI_ABORTWARNING
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Readiness"
!define KIND "Readiness.Assessment"
!define CLASSES "Software\Classes"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\readiness.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Open Readiness"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; A program that runs cannot be replaced, and what it has not saved would be lost.
!macro RefuseWhileOpen NAME
    ${If} ${FileExists} "$INSTDIR\readiness.exe"
        ClearErrors
        FileOpen $0 "$INSTDIR\readiness.exe" a
        ${If} ${Errors}
            MessageBox MB_OK|MB_ICONEXCLAMATION "Readiness is open. Close it, then start ${NAME} again." /SD IDOK
            SetErrorLevel 2
            Quit
        ${EndIf}
        FileClose $0
    ${EndIf}
!macroend

; What an earlier version has put there: its questionnaires and colours may have other names.
!macro RemoveFiles
    Delete "$INSTDIR\readiness.exe"
    Delete "$INSTDIR\readiness-cli.exe"
    Delete "$INSTDIR\READ-ME.txt"
    RMDir /r "$INSTDIR\questionnaires"
    RMDir /r "$INSTDIR\assets"
    RMDir /r "$INSTDIR\fonts"
    RMDir /r "$INSTDIR\licences"
    Delete "$INSTDIR\uninstall.exe"
!macroend

Section "Readiness"
    SetShellVarContext current
    !insertmacro RefuseWhileOpen "this installer"
    !insertmacro RemoveFiles
    SetOutPath "$INSTDIR"
    File /r "${FILES}/*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\Readiness.lnk" "$INSTDIR\readiness.exe"
    WriteRegStr HKCU "Software\Readiness" "Folder" "$INSTDIR"

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
    !insertmacro RefuseWhileOpen "the removal"
    ; Assessments and settings are the person's own, and stay.
    !insertmacro RemoveFiles
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
