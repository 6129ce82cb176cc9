# Signs files with the certificate that the secrets hold, and has a time stamp put on.
#
#   sign.ps1 FILE...
#
# Secrets, from the environment: WINDOWS_CERTIFICATE (a code-signing certificate with its key, PKCS #12, in base64) and
# WINDOWS_CERTIFICATE_PASSWORD. The packager calls this only where they are set.
param([Parameter(Mandatory, ValueFromRemainingArguments)] [string[]] $Files)
$ErrorActionPreference = 'Stop'

$signtool = Get-ChildItem -Path "${env:ProgramFiles(x86)}\Windows Kits\10\bin" -Filter signtool.exe -Recurse |
    Where-Object { $_.FullName -match '\\x64\\' } | Sort-Object FullName | Select-Object -Last 1
if (-not $signtool) { throw 'signtool.exe is not here: install the Windows SDK' }

$certificate = New-TemporaryFile
try {
    [IO.File]::WriteAllBytes($certificate, [Convert]::FromBase64String($env:WINDOWS_CERTIFICATE))
    foreach ($file in $Files) {
        # jpackage makes its launchers read-only.
        Set-ItemProperty -Path $file -Name IsReadOnly -Value $false
        & $signtool.FullName sign /fd SHA256 /td SHA256 /tr 'http://timestamp.digicert.com' `
            /f $certificate /p $env:WINDOWS_CERTIFICATE_PASSWORD /d Holdpoint $file
        if ($LASTEXITCODE -ne 0) { throw "signtool failed for $file" }
    }
} finally {
    Remove-Item $certificate -Force
}
