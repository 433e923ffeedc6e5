// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace likeness::net {

//! A bucket of tokens that all calls of a program share, so that an outage is not multiplied by everybody's retries: a
//! retry costs several, success brings some back. While it is empty, calls are still made, but only once. Knows no
//! time. Event thread.
class RetryBudget
{
public:
    static constexpr int capacity = 100;
    static constexpr int costOfRetry = 5; //!< 20 retries in a row; later one for five calls that succeed at once

    //! False where nothing is left for another attempt.
    bool take();
    //! A call that succeeded, after that many attempts in all: it gives back what its last retry cost, or one token.
    void noteSuccess(int attempts);

    int left() const { return m_tokens; }

private:
    int m_tokens = capacity;
};

} // namespace likeness::net
