using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Aloi.Platform.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ProductInTheBrowser : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_facts_CandidacyId_Digest",
                table: "facts");

            // SQLite cannot loosen a column in place, and rebuilding the table would leave the transaction: a kill in between would leave half of
            // this migration behind.
            migrationBuilder.Sql("ALTER TABLE members ADD COLUMN \"LanguageOrNone\" TEXT NULL;");
            migrationBuilder.Sql("UPDATE members SET \"LanguageOrNone\" = \"Language\";");
            migrationBuilder.Sql("ALTER TABLE members DROP COLUMN \"Language\";");
            migrationBuilder.Sql("ALTER TABLE members RENAME COLUMN \"LanguageOrNone\" TO \"Language\";");

            migrationBuilder.AddColumn<long>(
                name: "Version",
                table: "members",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "IsMailed",
                table: "member_sign_in_links",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Device",
                table: "member_sessions",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ImportId",
                table: "facts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Telling",
                table: "facts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<bool>(
                name: "ByCode",
                table: "deliveries",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "SetFrom",
                table: "candidacies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SetTo",
                table: "candidacies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Status",
                table: "awards",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Active");

            migrationBuilder.AddColumn<long>(
                name: "ValidUntil",
                table: "awards",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "achievement_drafts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    FormKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    EntityId = table.Column<long>(type: "INTEGER", nullable: false),
                    AchievementId = table.Column<long>(type: "INTEGER", nullable: true),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Image = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedVersionId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_achievement_drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_achievement_drafts_achievements_AchievementId",
                        column: x => x.AchievementId,
                        principalTable: "achievements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_withdrawals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    FactId = table.Column<long>(type: "INTEGER", nullable: false),
                    CandidacyId = table.Column<long>(type: "INTEGER", nullable: false),
                    ImportId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fact_withdrawals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fact_withdrawals_facts_FactId",
                        column: x => x.FactId,
                        principalTable: "facts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "member_drafts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    EntityId = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<long>(type: "INTEGER", nullable: false),
                    SealedContent = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    LeftOut = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_member_drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_member_drafts_entities_EntityId",
                        column: x => x.EntityId,
                        principalTable: "entities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_member_drafts_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "member_passkeys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1023, nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SignCount = table.Column<long>(type: "INTEGER", nullable: false),
                    Transports = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    IsUserVerified = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsBackupEligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsBackedUp = table.Column<bool>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastUsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_member_passkeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_member_passkeys_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "member_words",
                columns: table => new
                {
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Digest = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_member_words", x => new { x.OrganisationId, x.Digest, x.MemberId });
                    table.ForeignKey(
                        name: "FK_member_words_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "operator_links",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operator_links", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "operator_sessions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operator_sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organisation_looks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    WelcomeFrench = table.Column<string>(type: "TEXT", nullable: false),
                    WelcomeEnglish = table.Column<string>(type: "TEXT", nullable: false),
                    LegalFrench = table.Column<string>(type: "TEXT", nullable: false),
                    LegalEnglish = table.Column<string>(type: "TEXT", nullable: false),
                    Logo = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LogoVersion = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation_looks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "peer_invitations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    CandidacyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Leaf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PeerId = table.Column<long>(type: "INTEGER", nullable: false),
                    InvitedById = table.Column<long>(type: "INTEGER", nullable: false),
                    InvitedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_peer_invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_peer_invitations_candidacies_CandidacyId",
                        column: x => x.CandidacyId,
                        principalTable: "candidacies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "peer_mails",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubjectKeyId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    SealedContent = table.Column<byte[]>(type: "BLOB", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_peer_mails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "result_imports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    AchievementId = table.Column<long>(type: "INTEGER", nullable: false),
                    AchievementVersionId = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    BadRows = table.Column<int>(type: "INTEGER", nullable: false),
                    RepeatedRows = table.Column<int>(type: "INTEGER", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    NewPeople = table.Column<int>(type: "INTEGER", nullable: false),
                    Problems = table.Column<int>(type: "INTEGER", nullable: false),
                    Pages = table.Column<int>(type: "INTEGER", nullable: false),
                    CommittedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CommittedBy = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Parts = table.Column<int>(type: "INTEGER", nullable: false),
                    PartsLeft = table.Column<int>(type: "INTEGER", nullable: false),
                    Recorded = table.Column<int>(type: "INTEGER", nullable: false),
                    Known = table.Column<int>(type: "INTEGER", nullable: false),
                    Satisfied = table.Column<int>(type: "INTEGER", nullable: false),
                    TakenBack = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_result_imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_asks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Address = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Source = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_asks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_mails",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    SealedContent = table.Column<byte[]>(type: "BLOB", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_mails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "skill_frameworks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Skills = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_skill_frameworks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "import_parts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    ImportId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SealedContent = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_parts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_import_parts_result_imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "result_imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "skills",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    FrameworkId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Folded = table.Column<string>(type: "TEXT", maxLength: 900, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_skills", x => x.Id);
                    table.ForeignKey(
                        name: "FK_skills_skill_frameworks_FrameworkId",
                        column: x => x.FrameworkId,
                        principalTable: "skill_frameworks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_members_OrganisationId_Id",
                table: "members",
                columns: new[] { "OrganisationId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_facts_CandidacyId_Digest_Telling",
                table: "facts",
                columns: new[] { "CandidacyId", "Digest", "Telling" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_facts_ImportId_CandidacyId",
                table: "facts",
                columns: new[] { "ImportId", "CandidacyId" },
                filter: "\"ImportId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_OrganisationId_ByCode_CredentialId",
                table: "deliveries",
                columns: new[] { "OrganisationId", "ByCode", "CredentialId" });

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_Outcome",
                table: "deliveries",
                column: "Outcome");

            migrationBuilder.CreateIndex(
                name: "IX_credentials_AchievementVersionId_Version_Status",
                table: "credentials",
                columns: new[] { "AchievementVersionId", "Version", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_credentials_Status",
                table: "credentials",
                column: "Status",
                filter: "\"Status\" <> 'Active'");

            migrationBuilder.CreateIndex(
                name: "IX_candidacies_AchievementId_State_Id",
                table: "candidacies",
                columns: new[] { "AchievementId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_candidacies_OrganisationId_State_Id",
                table: "candidacies",
                columns: new[] { "OrganisationId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_awards_EntityId_AchievementIdentifier_Status_Id",
                table: "awards",
                columns: new[] { "EntityId", "AchievementIdentifier", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_awards_EntityId_Status_Id",
                table: "awards",
                columns: new[] { "EntityId", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_awards_MemberId",
                table: "awards",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_OrganisationId_Status_Id",
                table: "awards",
                columns: new[] { "OrganisationId", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_awards_OrganisationId_ValidUntil_Id",
                table: "awards",
                columns: new[] { "OrganisationId", "ValidUntil", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_OrganisationId_Actor",
                table: "audit_entries",
                columns: new[] { "OrganisationId", "Actor" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_OrganisationId_At",
                table: "audit_entries",
                columns: new[] { "OrganisationId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_achievement_drafts_AchievementId",
                table: "achievement_drafts",
                column: "AchievementId");

            migrationBuilder.CreateIndex(
                name: "IX_achievement_drafts_OrganisationId_FormKey",
                table: "achievement_drafts",
                columns: new[] { "OrganisationId", "FormKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_achievement_drafts_PublicId",
                table: "achievement_drafts",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_achievement_drafts_PublishedVersionId",
                table: "achievement_drafts",
                column: "PublishedVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_fact_withdrawals_CandidacyId",
                table: "fact_withdrawals",
                column: "CandidacyId");

            migrationBuilder.CreateIndex(
                name: "IX_fact_withdrawals_FactId",
                table: "fact_withdrawals",
                column: "FactId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_import_parts_ImportId_Kind_Number",
                table: "import_parts",
                columns: new[] { "ImportId", "Kind", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_member_drafts_EntityId",
                table: "member_drafts",
                column: "EntityId");

            migrationBuilder.CreateIndex(
                name: "IX_member_drafts_MemberId",
                table: "member_drafts",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_member_drafts_OrganisationId_CreatedAt",
                table: "member_drafts",
                columns: new[] { "OrganisationId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_member_drafts_PublicId",
                table: "member_drafts",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_member_passkeys_CredentialId",
                table: "member_passkeys",
                column: "CredentialId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_member_passkeys_MemberId",
                table: "member_passkeys",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_member_passkeys_PublicId",
                table: "member_passkeys",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_member_words_MemberId",
                table: "member_words",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_operator_links_Digest",
                table: "operator_links",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_operator_sessions_Digest",
                table: "operator_sessions",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisation_looks_OrganisationId",
                table: "organisation_looks",
                column: "OrganisationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_peer_invitations_CandidacyId_Leaf_PeerId",
                table: "peer_invitations",
                columns: new[] { "CandidacyId", "Leaf", "PeerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_peer_invitations_PeerId_AnsweredAt",
                table: "peer_invitations",
                columns: new[] { "PeerId", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_peer_invitations_PublicId",
                table: "peer_invitations",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_peer_mails_PublicId",
                table: "peer_mails",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_peer_mails_State_DueAt",
                table: "peer_mails",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_result_imports_AchievementId_Id",
                table: "result_imports",
                columns: new[] { "AchievementId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_result_imports_OrganisationId_State",
                table: "result_imports",
                columns: new[] { "OrganisationId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_result_imports_PublicId",
                table: "result_imports",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_asks_Address_At",
                table: "sign_in_asks",
                columns: new[] { "Address", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_asks_At",
                table: "sign_in_asks",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_asks_Source_At",
                table: "sign_in_asks",
                columns: new[] { "Source", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_mails_PublicId",
                table: "sign_in_mails",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_mails_State_DueAt",
                table: "sign_in_mails",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_skill_frameworks_OrganisationId_Name",
                table: "skill_frameworks",
                columns: new[] { "OrganisationId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_skill_frameworks_PublicId",
                table: "skill_frameworks",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_skills_FrameworkId",
                table: "skills",
                column: "FrameworkId");

            migrationBuilder.CreateIndex(
                name: "IX_skills_OrganisationId_FrameworkId",
                table: "skills",
                columns: new[] { "OrganisationId", "FrameworkId" });

            migrationBuilder.CreateIndex(
                name: "IX_skills_PublicId",
                table: "skills",
                column: "PublicId",
                unique: true);

            // What was issued before keeps its state and its end.
            migrationBuilder.Sql(
                """
                UPDATE awards SET
                    "Status" = (SELECT c."Status" FROM credentials c WHERE c."AwardId" = awards."Id" ORDER BY c."Version" DESC LIMIT 1),
                    "ValidUntil" = (SELECT c."ValidUntil" FROM credentials c WHERE c."AwardId" = awards."Id" ORDER BY c."Version" DESC LIMIT 1)
                WHERE EXISTS (SELECT 1 FROM credentials c WHERE c."AwardId" = awards."Id");
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "achievement_drafts");

            migrationBuilder.DropTable(
                name: "fact_withdrawals");

            migrationBuilder.DropTable(
                name: "import_parts");

            migrationBuilder.DropTable(
                name: "member_drafts");

            migrationBuilder.DropTable(
                name: "member_passkeys");

            migrationBuilder.DropTable(
                name: "member_words");

            migrationBuilder.DropTable(
                name: "operator_links");

            migrationBuilder.DropTable(
                name: "operator_sessions");

            migrationBuilder.DropTable(
                name: "organisation_looks");

            migrationBuilder.DropTable(
                name: "peer_invitations");

            migrationBuilder.DropTable(
                name: "peer_mails");

            migrationBuilder.DropTable(
                name: "sign_in_asks");

            migrationBuilder.DropTable(
                name: "sign_in_mails");

            migrationBuilder.DropTable(
                name: "skills");

            migrationBuilder.DropTable(
                name: "result_imports");

            migrationBuilder.DropTable(
                name: "skill_frameworks");

            migrationBuilder.DropIndex(
                name: "IX_members_OrganisationId_Id",
                table: "members");

            migrationBuilder.DropIndex(
                name: "IX_facts_CandidacyId_Digest_Telling",
                table: "facts");

            migrationBuilder.DropIndex(
                name: "IX_facts_ImportId_CandidacyId",
                table: "facts");

            migrationBuilder.DropIndex(
                name: "IX_deliveries_OrganisationId_ByCode_CredentialId",
                table: "deliveries");

            migrationBuilder.DropIndex(
                name: "IX_deliveries_Outcome",
                table: "deliveries");

            migrationBuilder.DropIndex(
                name: "IX_credentials_AchievementVersionId_Version_Status",
                table: "credentials");

            migrationBuilder.DropIndex(
                name: "IX_credentials_Status",
                table: "credentials");

            migrationBuilder.DropIndex(
                name: "IX_candidacies_AchievementId_State_Id",
                table: "candidacies");

            migrationBuilder.DropIndex(
                name: "IX_candidacies_OrganisationId_State_Id",
                table: "candidacies");

            migrationBuilder.DropIndex(
                name: "IX_awards_EntityId_AchievementIdentifier_Status_Id",
                table: "awards");

            migrationBuilder.DropIndex(
                name: "IX_awards_EntityId_Status_Id",
                table: "awards");

            migrationBuilder.DropIndex(
                name: "IX_awards_MemberId",
                table: "awards");

            migrationBuilder.DropIndex(
                name: "IX_awards_OrganisationId_Status_Id",
                table: "awards");

            migrationBuilder.DropIndex(
                name: "IX_awards_OrganisationId_ValidUntil_Id",
                table: "awards");

            migrationBuilder.DropIndex(
                name: "IX_audit_entries_OrganisationId_Actor",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "IX_audit_entries_OrganisationId_At",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "members");

            migrationBuilder.DropColumn(
                name: "IsMailed",
                table: "member_sign_in_links");

            migrationBuilder.DropColumn(
                name: "Device",
                table: "member_sessions");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "facts");

            migrationBuilder.DropColumn(
                name: "Telling",
                table: "facts");

            migrationBuilder.DropColumn(
                name: "ByCode",
                table: "deliveries");

            migrationBuilder.DropColumn(
                name: "SetFrom",
                table: "candidacies");

            migrationBuilder.DropColumn(
                name: "SetTo",
                table: "candidacies");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "awards");

            migrationBuilder.DropColumn(
                name: "ValidUntil",
                table: "awards");

            migrationBuilder.AlterColumn<string>(
                name: "Language",
                table: "members",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_facts_CandidacyId_Digest",
                table: "facts",
                columns: new[] { "CandidacyId", "Digest" },
                unique: true);
        }
    }
}
