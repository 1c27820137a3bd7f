using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Aloi.Platform.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "achievements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    EntityId = table.Column<long>(type: "INTEGER", nullable: false),
                    Identifier = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_achievements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "awards",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    EntityId = table.Column<long>(type: "INTEGER", nullable: false),
                    AchievementIdentifier = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MemberId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubjectKeyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Uri = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IsPrivate = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "candidacies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    MemberId = table.Column<long>(type: "INTEGER", nullable: false),
                    AchievementId = table.Column<long>(type: "INTEGER", nullable: false),
                    AchievementVersionId = table.Column<long>(type: "INTEGER", nullable: false),
                    EnrolledFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    EnrolledTo = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NextDeadlineAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SatisfiedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedIn = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    FactsSeen = table.Column<int>(type: "INTEGER", nullable: true),
                    SealedVerdict = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_candidacies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "deliveries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    CredentialId = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubjectKeyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SealedReceipt = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Refusal = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deliveries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "holder_mails",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    CredentialId = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<long>(type: "INTEGER", nullable: false),
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
                    table.PrimaryKey("PK_holder_mails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "installation_settings",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_installation_settings", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "issuing_entities",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    EntityId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_issuing_entities", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "log_leaves",
                columns: table => new
                {
                    Index = table.Column<long>(type: "INTEGER", nullable: false),
                    Digest = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_leaves", x => x.Index);
                });

            migrationBuilder.CreateTable(
                name: "log_nodes",
                columns: table => new
                {
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    Index = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_nodes", x => new { x.Level, x.Index });
                });

            migrationBuilder.CreateTable(
                name: "log_state",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SealedKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Frontier = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Root = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Checkpoint = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_state", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TreeVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_events",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_events", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "signing_keys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    EntityId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SealedSeed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ValidFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    RetiredAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signing_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "skills_map",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<long>(type: "INTEGER", nullable: false),
                    Skill = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SkillName = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Framework = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    AwardId = table.Column<long>(type: "INTEGER", nullable: false),
                    CredentialId = table.Column<long>(type: "INTEGER", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProvenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ValidUntil = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_skills_map", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "status_lists",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    EntityId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Taken = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Document = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_status_lists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "subject_keys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    SealedKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DestroyedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subject_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "achievement_versions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    AchievementId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Canonical = table.Column<string>(type: "TEXT", nullable: false),
                    Yaml = table.Column<string>(type: "TEXT", nullable: false),
                    ProtocolDigest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Image = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_achievement_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_achievement_versions_achievements_AchievementId",
                        column: x => x.AchievementId,
                        principalTable: "achievements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "credentials",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    AwardId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CandidacyId = table.Column<long>(type: "INTEGER", nullable: false),
                    AchievementVersionId = table.Column<long>(type: "INTEGER", nullable: false),
                    SigningKeyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IssuedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ValidUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    Digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SealedDocument = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StatusListId = table.Column<long>(type: "INTEGER", nullable: true),
                    StatusIndex = table.Column<int>(type: "INTEGER", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StatusSince = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_credentials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_credentials_awards_AwardId",
                        column: x => x.AwardId,
                        principalTable: "awards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "facts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    CandidacyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Leaf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    To = table.Column<long>(type: "INTEGER", nullable: false),
                    Means = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CarriedFromId = table.Column<long>(type: "INTEGER", nullable: true),
                    SealedContent = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_facts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_facts_candidacies_CandidacyId",
                        column: x => x.CandidacyId,
                        principalTable: "candidacies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "entities",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    ParentId = table.Column<long>(type: "INTEGER", nullable: true),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    TimeZone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    IsIssuer = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_entities_entities_ParentId",
                        column: x => x.ParentId,
                        principalTable: "entities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_entities_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outbox_deliveries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    Handler = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_deliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_outbox_deliveries_outbox_events_EventId",
                        column: x => x.EventId,
                        principalTable: "outbox_events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "members",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    SubjectKeyId = table.Column<long>(type: "INTEGER", nullable: false),
                    EntityId = table.Column<long>(type: "INTEGER", nullable: false),
                    ManagerId = table.Column<long>(type: "INTEGER", nullable: true),
                    Job = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EmailDigest = table.Column<byte[]>(type: "BLOB", nullable: true),
                    StaffNumberDigest = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SealedContent = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ErasedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_entities_EntityId",
                        column: x => x.EntityId,
                        principalTable: "entities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_members_members_ManagerId",
                        column: x => x.ManagerId,
                        principalTable: "members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "grants",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<long>(type: "INTEGER", nullable: false),
                    EntityId = table.Column<long>(type: "INTEGER", nullable: false),
                    Right = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GivenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_grants_entities_EntityId",
                        column: x => x.EntityId,
                        principalTable: "entities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_grants_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "member_sessions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    MemberId = table.Column<long>(type: "INTEGER", nullable: false),
                    Digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_member_sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_member_sessions_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "member_sign_in_links",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<long>(type: "INTEGER", nullable: false),
                    Digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_member_sign_in_links", x => x.Id);
                    table.ForeignKey(
                        name: "FK_member_sign_in_links_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_achievement_versions_AchievementId_Version",
                table: "achievement_versions",
                columns: new[] { "AchievementId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_achievements_EntityId_Identifier",
                table: "achievements",
                columns: new[] { "EntityId", "Identifier" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_achievements_PublicId",
                table: "achievements",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_OrganisationId_Id",
                table: "audit_entries",
                columns: new[] { "OrganisationId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_OrganisationId_Subject",
                table: "audit_entries",
                columns: new[] { "OrganisationId", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_awards_EntityId_AchievementIdentifier_MemberId",
                table: "awards",
                columns: new[] { "EntityId", "AchievementIdentifier", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_PublicId",
                table: "awards",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_candidacies_AchievementVersionId_State_NextDeadlineAt",
                table: "candidacies",
                columns: new[] { "AchievementVersionId", "State", "NextDeadlineAt" });

            migrationBuilder.CreateIndex(
                name: "IX_candidacies_MemberId_AchievementId",
                table: "candidacies",
                columns: new[] { "MemberId", "AchievementId" });

            migrationBuilder.CreateIndex(
                name: "IX_candidacies_MemberId_AchievementVersionId",
                table: "candidacies",
                columns: new[] { "MemberId", "AchievementVersionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_candidacies_PublicId",
                table: "candidacies",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_credentials_AwardId_Version",
                table: "credentials",
                columns: new[] { "AwardId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_credentials_StatusListId_StatusIndex",
                table: "credentials",
                columns: new[] { "StatusListId", "StatusIndex" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_MemberId",
                table: "deliveries",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_OrganisationId_CredentialId",
                table: "deliveries",
                columns: new[] { "OrganisationId", "CredentialId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_entities_OrganisationId_Path",
                table: "entities",
                columns: new[] { "OrganisationId", "Path" });

            migrationBuilder.CreateIndex(
                name: "IX_entities_ParentId",
                table: "entities",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_entities_PublicId",
                table: "entities",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_facts_CandidacyId_Digest",
                table: "facts",
                columns: new[] { "CandidacyId", "Digest" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_facts_CandidacyId_Number",
                table: "facts",
                columns: new[] { "CandidacyId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_grants_EntityId",
                table: "grants",
                column: "EntityId");

            migrationBuilder.CreateIndex(
                name: "IX_grants_MemberId_EntityId_Right",
                table: "grants",
                columns: new[] { "MemberId", "EntityId", "Right" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_holder_mails_OrganisationId_CredentialId",
                table: "holder_mails",
                columns: new[] { "OrganisationId", "CredentialId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_holder_mails_PublicId",
                table: "holder_mails",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_holder_mails_State_DueAt",
                table: "holder_mails",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_issuing_entities_EntityId",
                table: "issuing_entities",
                column: "EntityId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_issuing_entities_PublicId",
                table: "issuing_entities",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_log_leaves_Digest",
                table: "log_leaves",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_member_sessions_Digest",
                table: "member_sessions",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_member_sessions_MemberId",
                table: "member_sessions",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_member_sessions_PublicId",
                table: "member_sessions",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_member_sign_in_links_Digest",
                table: "member_sign_in_links",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_member_sign_in_links_MemberId",
                table: "member_sign_in_links",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_members_EntityId_Id",
                table: "members",
                columns: new[] { "EntityId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_members_ManagerId",
                table: "members",
                column: "ManagerId");

            migrationBuilder.CreateIndex(
                name: "IX_members_OrganisationId_EmailDigest",
                table: "members",
                columns: new[] { "OrganisationId", "EmailDigest" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_OrganisationId_StaffNumberDigest",
                table: "members",
                columns: new[] { "OrganisationId", "StaffNumberDigest" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_PublicId",
                table: "members",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisations_PublicId",
                table: "organisations",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_deliveries_EventId_Handler",
                table: "outbox_deliveries",
                columns: new[] { "EventId", "Handler" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_deliveries_State_DueAt_Id",
                table: "outbox_deliveries",
                columns: new[] { "State", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_events_Key",
                table: "outbox_events",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_signing_keys_EntityId_Number",
                table: "signing_keys",
                columns: new[] { "EntityId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_skills_map_MemberId",
                table: "skills_map",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_skills_map_OrganisationId_AwardId_Skill",
                table: "skills_map",
                columns: new[] { "OrganisationId", "AwardId", "Skill" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_skills_map_OrganisationId_Skill",
                table: "skills_map",
                columns: new[] { "OrganisationId", "Skill" });

            migrationBuilder.CreateIndex(
                name: "IX_status_lists_EntityId_Number",
                table: "status_lists",
                columns: new[] { "EntityId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_status_lists_PublicId",
                table: "status_lists",
                column: "PublicId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "achievement_versions");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "credentials");

            migrationBuilder.DropTable(
                name: "deliveries");

            migrationBuilder.DropTable(
                name: "facts");

            migrationBuilder.DropTable(
                name: "grants");

            migrationBuilder.DropTable(
                name: "holder_mails");

            migrationBuilder.DropTable(
                name: "installation_settings");

            migrationBuilder.DropTable(
                name: "issuing_entities");

            migrationBuilder.DropTable(
                name: "log_leaves");

            migrationBuilder.DropTable(
                name: "log_nodes");

            migrationBuilder.DropTable(
                name: "log_state");

            migrationBuilder.DropTable(
                name: "member_sessions");

            migrationBuilder.DropTable(
                name: "member_sign_in_links");

            migrationBuilder.DropTable(
                name: "outbox_deliveries");

            migrationBuilder.DropTable(
                name: "signing_keys");

            migrationBuilder.DropTable(
                name: "skills_map");

            migrationBuilder.DropTable(
                name: "status_lists");

            migrationBuilder.DropTable(
                name: "subject_keys");

            migrationBuilder.DropTable(
                name: "achievements");

            migrationBuilder.DropTable(
                name: "awards");

            migrationBuilder.DropTable(
                name: "candidacies");

            migrationBuilder.DropTable(
                name: "members");

            migrationBuilder.DropTable(
                name: "outbox_events");

            migrationBuilder.DropTable(
                name: "entities");

            migrationBuilder.DropTable(
                name: "organisations");
        }
    }
}
