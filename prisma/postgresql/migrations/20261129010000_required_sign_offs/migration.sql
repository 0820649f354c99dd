-- CreateTable
CREATE TABLE "SignOffRule" (
    "number" SERIAL NOT NULL,
    "moduleId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "cityIds" TEXT,
    "userId" TEXT NOT NULL,
    "actedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SignOffRule_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE INDEX "SignOffRule_moduleId_locale_idx" ON "SignOffRule"("moduleId", "locale");
