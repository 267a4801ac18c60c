; Docket makes itself the program for docket: links when it starts; a Docket that is gone takes that along.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    DeleteRegKey HKCU "Software\Classes\docket"
  ${endIf}
!macroend
