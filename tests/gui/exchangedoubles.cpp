// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/exchangedoubles.h"

namespace likeness::gui::testing {

QList<net::ExchangeRecord> exchanges()
{
    const net::Endpoint endpoint{.url = QUrl("http://127.0.0.1:8080/"),
                                 .credential = {"AKIDtest", Secret("a key"), {}},
                                 .clock = [] { return QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC); }};
    const net::ActionName name{"FuseFace", "2022-09-27"};
    const net::RequestBody body = *net::buildBody({{"ProjectId", "at_1"}}, {});
    net::ExchangeRecord good = net::recordOf(endpoint, name, body, net::signedHeaders(endpoint, name, body.hash));
    good.number = 1;
    good.status = 200;
    good.requestId = "r-1";
    good.answer = {{"FusedImage", "<3 bytes of picture data>"}, {"RequestId", "r-1"}};
    net::ExchangeRecord bad = good;
    bad.number = 2;
    bad.requestId = "r-2";
    bad.code = "AuthFailure.SignatureExpire";
    bad.answer = {{"Error", QJsonObject{{"Code", bad.code}, {"Message", "late"}}}, {"RequestId", "r-2"}};
    return {bad, good};
}

} // namespace likeness::gui::testing
