-- CreateTable
CREATE TABLE "LinkState" (
    "url" TEXT NOT NULL,
    "checkedAt" TIMESTAMP(3) NOT NULL,
    "status" INTEGER,
    "fault" TEXT,
    "movedTo" TEXT,
    "failingSince" TIMESTAMP(3),

    CONSTRAINT "LinkState_pkey" PRIMARY KEY ("url")
);
