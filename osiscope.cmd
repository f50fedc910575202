@echo off
rem Starts OSIscope: finds a JDK 25, builds what is missing or out of date, runs it. All arguments go to the program.
rem Exit codes of its own: 69 no JDK 25 or no Maven; a failed build gives Maven's.
setlocal EnableExtensions DisableDelayedExpansion

set "project=%~dp0"
set "runtime=%project%target\runtime"
set "log=%project%target\osiscope-build.log"

call :find_java_25
if not defined jdk (
    >&2 echo OSIscope needs a JDK 25 and found none: install Temurin 25 from https://adoptium.net, or set JAVA_HOME to a JDK 25, then run osiscope again.
    exit /b 69
)
call :is_built
if errorlevel 1 (
    call :build
    if errorlevel 1 exit /b
)

rem The window stays, so it gets the second compiler of Java as well.
set "more=@%runtime%\window.args"
for %%c in (conversations dissect explain follow) do if /i "%~1"=="%%c" set "more=@%runtime%\java.args"
"%jdk%\bin\java.exe" "@%runtime%\java.args" "%more%" --module-path "%runtime%\modules" -cp "%runtime%\osiscope.jar;%runtime%\libraries\*" dev.osiscope.app.Main %*
exit /b

rem --- A JDK 25: the user's own choice first, then the places where installers put it.
:find_java_25
set "jdk="
if defined JAVA_HOME call :try_java "%JAVA_HOME%"
for /f "delims=" %%j in ('where java.exe 2^>nul') do call :try_java "%%~dpj.."
for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%ProgramFiles%\Amazon Corretto" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps") do (
    for /d %%h in ("%%~r\*") do (
        call :try_java "%%~h"
        call :try_java "%%~h\current"
    )
)
exit /b 0

rem The release file says which Java it is: starting it would take longer.
:try_java
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
findstr /r /c:"^JAVA_VERSION=.25[^0-9]" "%~1\release" >nul 2>&1 && set "jdk=%~1"
exit /b 0

rem --- The build: Maven writes java.args when it begins and osiscope.jar when it ends.
:is_built
if not exist "%runtime%\osiscope.jar" exit /b 1
if not exist "%runtime%\java.args" exit /b 1
powershell -NoProfile -NonInteractive -Command "$began = (Get-Item -LiteralPath ($env:runtime + '\java.args')).LastWriteTimeUtc; $parts = 'pom.xml', 'src\main', 'resources' | ForEach-Object { $env:project + $_ }; $all = @(Get-Item -LiteralPath $parts) + @(Get-ChildItem -LiteralPath $parts -Recurse); if ($all | Where-Object { $_.LastWriteTimeUtc -gt $began }) { exit 1 }"
exit /b

:build
where mvn >nul 2>&1
if errorlevel 1 (
    >&2 echo OSIscope is not built yet and Maven ^(mvn^) is missing: install Maven 3.8 or later, then run osiscope again.
    exit /b 69
)
>&2 echo Building OSIscope ...
if not exist "%project%target" mkdir "%project%target"
if exist "%project%target\classes" rmdir /s /q "%project%target\classes"
setlocal
set "JAVA_HOME=%jdk%"
pushd "%project%"
call mvn -q -B --no-transfer-progress -Dmaven.test.skip=true package <nul >"%log%" 2>&1
set "code=%ERRORLEVEL%"
popd
if not "%code%"=="0" (
    if exist "%runtime%\osiscope.jar" del "%runtime%\osiscope.jar"
    powershell -NoProfile -NonInteractive -Command "Get-Content -LiteralPath $env:log -Tail 40" >&2
    >&2 echo OSIscope could not be built: Maven ended with exit code %code%. The whole log: "%log%"
)
exit /b %code%
