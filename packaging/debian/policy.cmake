# Run by CPack on the staged files of each component, before the DEB is made.
if(NOT CPACK_GENERATOR STREQUAL "DEB")
  return()
endif()
find_program(GZIP gzip REQUIRED)
string(TIMESTAMP now "%a, %d %b %Y %H:%M:%S +0000" UTC)

foreach(entry "programs;likeness" "development;likeness-dev")
  list(GET entry 0 component)
  list(GET entry 1 package)
  set(share ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/${component}/usr/share)
  set(doc ${share}/doc/${package})
  file(COPY ${CPACK_LIKENESS_DEBIAN}/copyright DESTINATION ${doc})
  file(WRITE ${doc}/changelog
    "likeness (${CPACK_PACKAGE_VERSION}) unstable; urgency=medium\n\n  * What users notice stands in CHANGELOG.md.\n\n -- ${CPACK_PACKAGE_CONTACT}  ${now}\n")
  file(GLOB pages ${share}/man/man1/*.1)
  execute_process(COMMAND ${GZIP} -9nf ${doc}/changelog ${pages} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
