-- CreateTable
CREATE TABLE "Certificate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "learnerId" TEXT,
    "editionId" TEXT NOT NULL,
    "completedAt" DATETIME NOT NULL,
    "awardedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Certificate_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "CertificateEdition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CertificateIssue" (
    "serial" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "certificateId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT,
    "issuedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "CertificateIssue_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CertificateEdition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "facts" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "CertificateKey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "privateKey" TEXT,
    "createdAt" DATETIME NOT NULL,
    "retiredAt" DATETIME
);

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_number_key" ON "Certificate"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_learnerId_key" ON "Certificate"("learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "CertificateIssue_code_key" ON "CertificateIssue"("code");

-- CreateIndex
CREATE INDEX "CertificateIssue_certificateId_idx" ON "CertificateIssue"("certificateId");

-- CreateIndex
CREATE INDEX "CertificateIssue_endedAt_idx" ON "CertificateIssue"("endedAt");

