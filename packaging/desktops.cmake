# Windows and macOS: windowed programs, icons, Qt's libraries put beside them. Written after Qt's and CMake's manuals and
# compiled by .github/workflows/packages.yml; never built or run on the machines the project is developed on.
if(NOT WIN32 AND NOT APPLE)
  return()
endif()

set_target_properties(likeness PROPERTIES
  WIN32_EXECUTABLE ON
  MACOSX_BUNDLE ON
  MACOSX_BUNDLE_BUNDLE_NAME Likeness
  MACOSX_BUNDLE_GUI_IDENTIFIER org.likeness.likeness
  MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
  MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION})

if(APPLE)
  # Everything in the bundle: a program looks for modules in ../lib/likeness of its own folder.
  install(TARGETS likeness BUNDLE DESTINATION . COMPONENT programs)
  install(TARGETS likeness-cli RUNTIME DESTINATION likeness.app/Contents/MacOS COMPONENT programs)
  install(TARGETS likeness_engine_module likeness_player_module LIBRARY DESTINATION likeness.app/Contents/lib/likeness COMPONENT programs)
endif()

if(Qt6_VERSION VERSION_LESS 6.5)
  set(script_argument FILENAME_VARIABLE)
else()
  set(script_argument OUTPUT_SCRIPT)
endif()
qt_generate_deploy_app_script(TARGET likeness ${script_argument} deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy_script} COMPONENT programs)
