// SPDX-License-Identifier: Apache-2.0
// An input as it stands in the history, perhaps written by another version or spoilt.
#include "workflow/inputjson.h"
#include "fuzz/target.h"

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Result<workflow::FuseInput> input = workflow::inputOf(QString::fromUtf8(bytesOf(data, size)));
    if (!input)
        return 0;
    const QString text = workflow::textOf(*input);
    const Result<workflow::FuseInput> again = workflow::inputOf(text);
    PROMISE(again && workflow::textOf(*again) == text);
    return 0;
}
