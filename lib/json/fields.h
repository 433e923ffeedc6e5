// SPDX-License-Identifier: Apache-2.0
#pragma once

// Structs to JSON and back by tables: what a header with a table includes.
#include "json/fieldreading.h"
#include "json/fieldtable.h"
#include "json/fieldwriting.h"
