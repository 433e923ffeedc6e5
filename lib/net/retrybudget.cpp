// SPDX-License-Identifier: Apache-2.0
#include "net/retrybudget.h"

#include <algorithm>

namespace likeness::net {

bool RetryBudget::take()
{
    if (m_tokens < costOfRetry)
        return false;
    m_tokens -= costOfRetry;
    return true;
}

void RetryBudget::noteSuccess(int attempts)
{
    m_tokens = std::min(capacity, m_tokens + (attempts > 1 ? costOfRetry : 1));
}

} // namespace likeness::net
