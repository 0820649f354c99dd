-- CreateTable
CREATE TABLE "SignOffRule" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "moduleId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "cityIds" TEXT,
    "userId" TEXT NOT NULL,
    "actedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "SignOffRule_moduleId_locale_idx" ON "SignOffRule"("moduleId", "locale");
