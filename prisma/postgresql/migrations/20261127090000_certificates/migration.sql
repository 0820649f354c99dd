-- CreateTable
CREATE TABLE "Certificate" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "learnerId" TEXT,
    "editionId" TEXT NOT NULL,
    "completedAt" TIMESTAMP(3) NOT NULL,
    "awardedAt" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CertificateIssue" (
    "serial" SERIAL NOT NULL,
    "certificateId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT,
    "issuedAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "CertificateIssue_pkey" PRIMARY KEY ("serial")
);

-- CreateTable
CREATE TABLE "CertificateEdition" (
    "id" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CertificateEdition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CertificateKey" (
    "id" TEXT NOT NULL,
    "privateKey" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "retiredAt" TIMESTAMP(3),

    CONSTRAINT "CertificateKey_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "CertificateEdition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificateIssue" ADD CONSTRAINT "CertificateIssue_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate"("id") ON DELETE CASCADE ON UPDATE CASCADE;
