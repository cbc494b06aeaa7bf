; The Windows installer (Inno Setup 6.3 or newer). UNTESTED: it was written without a Windows machine at hand.
; `python dev.py package` calls it as:
;   ISCC.exe /DVersion=X.Y.Z /DProgram=FOLDER /DOutput=FOLDER /DIconFile=FILE semblance.iss
; and, where it is to be signed, with /DSigned "/Ssemblance=COMMAND $f" as well.

#ifndef Version
  #error Give the version: /DVersion=X.Y.Z
#endif

[Setup]
AppId={{6F0B6D0E-6B4D-4B1B-9E55-0B8B0C6D5E2A}
AppName=Semblance
AppVersion={#Version}
AppVerName=Semblance {#Version}
AppPublisher=The Semblance authors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\Semblance
DefaultGroupName=Semblance
DisableProgramGroupPage=yes
LicenseFile={#SourcePath}\..\..\..\LICENSE
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir={#Output}
OutputBaseFilename=semblance-{#Version}-windows-x86_64-setup
SetupIconFile={#IconFile}
UninstallDisplayIcon={app}\semblance.exe
Compression=lzma2/max
SolidCompression=yes
LZMAUseSeparateProcess=yes
WizardStyle=modern
ChangesAssociations=yes
#ifdef Signed
SignTool=semblance
SignedUninstaller=yes
#endif
; Trainings in the background have no window that could be closed: Setup names them, and the user decides.
CloseApplications=yes
RestartApplications=no

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[CustomMessages]
en.DocumentType=Semblance document
de.DocumentType=Semblance-Dokument
en.OpenWith=Offer Semblance for photos under "Open with"
de.OpenWith=Semblance für Fotos unter „Öffnen mit“ anbieten

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "openwith"; Description: "{cm:OpenWith}"

[InstallDelete]
; Nothing of an older version may be left among the libraries of this one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Program}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\Semblance"; Filename: "{app}\semblance.exe"; AppUserModelID: "app.semblance.Semblance"
Name: "{autodesktop}\Semblance"; Filename: "{app}\semblance.exe"; Tasks: desktopicon; AppUserModelID: "app.semblance.Semblance"

[Registry]
Root: HKA; Subkey: "Software\Classes\.semblance"; ValueType: string; ValueData: "Semblance.Document"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.semblance"; ValueType: string; ValueName: "Content Type"; ValueData: "application/vnd.semblance"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\Semblance.Document"; ValueType: string; ValueData: "{cm:DocumentType}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Semblance.Document\DefaultIcon"; ValueType: string; ValueData: "{app}\semblance.exe,0"
Root: HKA; Subkey: "Software\Classes\Semblance.Document\shell\open\command"; ValueType: string; ValueData: """{app}\semblance.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\semblance.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "Semblance"; Flags: uninsdeletekey; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\Applications\semblance.exe\shell\open\command"; ValueType: string; ValueData: """{app}\semblance.exe"" ""%1"""; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\Applications\semblance.exe\SupportedTypes"; ValueType: string; ValueName: ".jpg"; ValueData: ""; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\Applications\semblance.exe\SupportedTypes"; ValueType: string; ValueName: ".jpeg"; ValueData: ""; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\Applications\semblance.exe\SupportedTypes"; ValueType: string; ValueName: ".png"; ValueData: ""; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\Applications\semblance.exe\SupportedTypes"; ValueType: string; ValueName: ".tif"; ValueData: ""; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\Applications\semblance.exe\SupportedTypes"; ValueType: string; ValueName: ".webp"; ValueData: ""; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\Applications\semblance.exe\SupportedTypes"; ValueType: string; ValueName: ".semblance"; ValueData: ""; Tasks: openwith

[Run]
Filename: "{app}\semblance.exe"; Description: "{cm:LaunchProgram,Semblance}"; Flags: nowait postinstall skipifsilent

; The user's own files (settings, models, runs) are in the user's folders and stay when Semblance is removed.
