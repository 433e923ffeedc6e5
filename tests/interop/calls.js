// Drives the embedded service with both official SDKs, defaults untouched but for address and key. Prints one JSON line.
// node calls.js PORT SECRET_ID SECRET_KEY PHOTO_BASE64_FILE LARGE_JPEG HUGE_JPEG (5 MB as base64; 5 MB as a file)
'use strict';
const fs = require('fs');
const http = require('http');
const tencentcloud = require('tencentcloud-sdk-nodejs');

const [port, secretId, secretKey, photoFile, largeFile, hugeFile] = process.argv.slice(2);
const photo = fs.readFileSync(photoFile, 'utf8');
const intl = require('tencentcloud-sdk-nodejs-intl-en');
const Client = tencentcloud.facefusion.v20220927.Client;
const OlderClient = tencentcloud.facefusion.v20181201.Client;

function client(key, method = 'POST') {
  return new Client({
    credential: { secretId, secretKey: key },
    region: 'ap-guangzhou',
    profile: { signMethod: 'TC3-HMAC-SHA256', httpProfile: { protocol: 'http://', endpoint: '127.0.0.1:' + port, reqMethod: method } },
  });
}

function older() {
  return new OlderClient({
    credential: { secretId, secretKey },
    region: 'ap-guangzhou',
    profile: { httpProfile: { protocol: 'http://', endpoint: '127.0.0.1:' + port } },
  });
}

// The international SDK: signature version 1 with HmacSHA256 and a form body by default.
function abroad(signMethod, reqMethod) {
  const { ClientProfile, HttpProfile } = intl.common;
  const http = new HttpProfile();
  http.protocol = 'http://';
  http.endpoint = '127.0.0.1:' + port;
  if (reqMethod) http.reqMethod = reqMethod;
  const profile = new ClientProfile();
  if (signMethod) profile.signMethod = signMethod;
  profile.httpProfile = http;
  const Abroad = intl.facefusion.v20220927.Client;
  return new Abroad(new intl.common.Credential(secretId, secretKey), 'ap-singapore', profile);
}

// Its calls take a filled request object and a callback.
function callAbroad(client, action, fields) {
  const made = new intl.facefusion.v20220927.Models[action + 'Request']();
  made.from_json_string(JSON.stringify(fields));
  return new Promise((resolve, reject) => client[action](made, (error, answer) => (error ? reject(error) : resolve(answer))));
}

async function video() {
  const client = abroad();
  const submitted = await callAbroad(client, 'SubmitVideoFaceFusionJob', { ProjectId: 'p1', ModelId: 'v1', MergeInfos: [{ Image: photo }] });
  for (let i = 0; i < 100; ++i) {
    const state = await callAbroad(client, 'QueryVideoFaceFusionJob', { JobId: submitted.JobId });
    if (state.JobStatusCode === 7) return state.VideoFaceFusionOutput.VideoMD5.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return 'never done';
}

// A photo of 5 MB by each SDK: as base64 with the SDK's own way to sign and, where it has two, with the other; by address.
async function fiveMegabytes() {
  const base64 = fs.readFileSync(largeFile).toString('base64');
  const site = http.createServer((asked, answer) => fs.createReadStream(hugeFile).pipe(answer));
  await new Promise((resolve) => site.listen(0, '127.0.0.1', resolve));
  const Url = 'http://127.0.0.1:' + site.address().port + '/photo.jpg';
  const codes = [];
  for (const info of [{ Image: base64 }, { Url }]) {
    const asked = request({ RspImgType: 'url', MergeInfos: [info] });
    codes.push(await code(client(secretKey).FuseFace(asked)));
    codes.push(await code(older().FuseFace(asked)));
    codes.push(await code(callAbroad(abroad(), 'FuseFace', asked)));
    codes.push(await code(callAbroad(abroad('TC3-HMAC-SHA256', 'POST'), 'FuseFace', asked)));
  }
  site.close();
  return Math.round(base64.length / 1024 / 1024) + ' MB: ' + codes.join(',');
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
  const ultra = await right.FuseFaceUltra({ RspImgType: 'base64', ModelImage: photo, MergeInfos: [{ Image: photo }], FusionUltraParam: { WarpRadio: 0.4 } });
  const faceFusion = await older().FaceFusion({ ProjectId: 'p1', ModelId: 'm1', RspImgType: 'base64', Image: photo, CelebrityIdentify: 1 });
  const olderList = await older().DescribeMaterialList({ ActivityId: 1 });
  const signed = [];
  for (const [sign, method] of [[], ['HmacSHA1', 'POST'], ['HmacSHA256', 'GET'], ['TC3-HMAC-SHA256', 'POST']])
    signed.push(await code(callAbroad(abroad(sign, method), 'QueryVideoFaceFusionJob', { JobId: 'C0a5EXaNR7JzGvlg' })));
  console.log(JSON.stringify({
    ultra: ultra.FusedImage.slice(0, 4),
    faceFusion: faceFusion.Image.slice(0, 4),
    review: faceFusion.ReviewResultSet.length,
    olderFuse: await code(older().FuseFace(request())),
    olderNoPhoto: await code(older().FuseFace(request({ MergeInfos: [{}] }))),
    olderList: olderList.Count,
    abroad: (await callAbroad(abroad(), 'FuseFace', request())).FusedImage.slice(0, 4),
    signed: signed.join(','),
    video: await video(),
    fiveMegabytes: await fiveMegabytes(),
    fused: fused.FusedImage.slice(0, 4),
    requestId: fused.RequestId.length,
    materials: listed.Count,
    face: listed.MaterialInfos.find((material) => material.MaterialId === 'm1').MaterialFaceList[0].FaceId,
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
