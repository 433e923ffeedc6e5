// Drives the embedded service with the official SDK, defaults untouched but for address and key. Prints one JSON line.
// node calls.js PORT SECRET_ID SECRET_KEY PHOTO_BASE64_FILE
'use strict';
const fs = require('fs');
const tencentcloud = require('tencentcloud-sdk-nodejs');

const [port, secretId, secretKey, photoFile] = process.argv.slice(2);
const photo = fs.readFileSync(photoFile, 'utf8');
const Client = tencentcloud.facefusion.v20220927.Client;

function client(key, method = 'POST') {
  return new Client({
    credential: { secretId, secretKey: key },
    region: 'ap-guangzhou',
    profile: { signMethod: 'TC3-HMAC-SHA256', httpProfile: { protocol: 'http://', endpoint: '127.0.0.1:' + port, reqMethod: method } },
  });
}

function request(change = {}) {
  return Object.assign({ ProjectId: 'p1', ModelId: 'm1', RspImgType: 'base64', MergeInfos: [{ Image: photo }] }, change);
}

async function code(call) {
  try {
    await call;
    return 'ok';
  } catch (error) {
    return error.code + (error.requestId ? '' : ' without RequestId');
  }
}

(async () => {
  const right = client(secretKey);
  const fused = await right.FuseFace(request());
  const listed = await right.DescribeMaterialList({ ActivityId: 'p1' });
  const listedByGet = await client(secretKey, 'GET').DescribeMaterialList({ ActivityId: 'p1', Limit: 5 });
  const many = await Promise.all(Array.from({ length: 10 }, () => code(right.FuseFace(request()))));
  const url = await right.FuseFace(request({ RspImgType: 'url' }));
  console.log(JSON.stringify({
    fused: fused.FusedImage.slice(0, 4),
    requestId: fused.RequestId.length,
    materials: listed.Count,
    face: listed.MaterialInfos[0].MaterialFaceList[0].FaceId,
    byGet: listedByGet.Count,
    many: many.join(','),
    url: url.FusedImage.startsWith('http://127.0.0.1:' + port + '/results/'),
    wrongKey: await code(client('wrong').FuseFace(request())),
    wrongMaterial: await code(right.FuseFace(request({ ModelId: 'm9' }))),
    noPhoto: await code(right.FuseFace(request({ MergeInfos: [{}] }))),
    notAPicture: await code(right.FuseFace(request({ MergeInfos: [{ Image: 'aGVsbG8=' }] }))),
    large: await code(right.FuseFace(request({ MergeInfos: [{ Image: 'A'.repeat(5 * 1024 * 1024 + 4) }] }))),
  }));
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
