export { certify, type Certificate, type Hashed } from './certificate.ts';
export { issueCertificate } from './issue.ts';
export { readCertificate } from './read.ts';
export { verifyCertificate, type CertificateVerified } from './verify.ts';
