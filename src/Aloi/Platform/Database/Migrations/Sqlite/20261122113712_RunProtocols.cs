using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Aloi.Platform.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RunProtocols : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A column becomes optional without the table being made anew, so that the migration stays one transaction.
            migrationBuilder.Sql("DROP INDEX \"IX_peer_invitations_CandidacyId_Leaf_PeerId\";");
            migrationBuilder.Sql("DROP INDEX \"IX_peer_invitations_PeerId_AnsweredAt\";");
            migrationBuilder.Sql("ALTER TABLE peer_invitations ADD COLUMN \"PeerIdOrNone\" INTEGER NULL;");
            migrationBuilder.Sql("UPDATE peer_invitations SET \"PeerIdOrNone\" = \"PeerId\";");
            migrationBuilder.Sql("ALTER TABLE peer_invitations DROP COLUMN \"PeerId\";");
            migrationBuilder.Sql("ALTER TABLE peer_invitations RENAME COLUMN \"PeerIdOrNone\" TO \"PeerId\";");
            migrationBuilder.Sql("ALTER TABLE peer_invitations ADD COLUMN \"InvitedByIdOrNone\" INTEGER NULL;");
            migrationBuilder.Sql("UPDATE peer_invitations SET \"InvitedByIdOrNone\" = \"InvitedById\";");
            migrationBuilder.Sql("ALTER TABLE peer_invitations DROP COLUMN \"InvitedById\";");
            migrationBuilder.Sql("ALTER TABLE peer_invitations RENAME COLUMN \"InvitedByIdOrNone\" TO \"InvitedById\";");
            migrationBuilder.Sql("CREATE UNIQUE INDEX \"IX_peer_invitations_CandidacyId_Leaf_PeerId\" ON peer_invitations (\"CandidacyId\", \"Leaf\", \"PeerId\");");
            migrationBuilder.Sql("CREATE INDEX \"IX_peer_invitations_PeerId_AnsweredAt\" ON peer_invitations (\"PeerId\", \"AnsweredAt\");");

            migrationBuilder.AddColumn<long>(
                name: "DeclinedAt",
                table: "peer_invitations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PassedAt",
                table: "peer_invitations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "SealedPerson",
                table: "peer_invitations",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seed",
                table: "peer_invitations",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SubjectKeyId",
                table: "peer_invitations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ClosedAt",
                table: "candidacies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "ClosedWith",
                table: "candidacies",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LookedAtUntil",
                table: "candidacies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "SealedClosing",
                table: "candidacies",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "accommodations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    MemberId = table.Column<long>(type: "INTEGER", nullable: false),
                    CandidacyId = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    SealedContent = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accommodations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accommodations_candidacies_CandidacyId",
                        column: x => x.CandidacyId,
                        principalTable: "candidacies",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "act_mails",
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
                    table.PrimaryKey("PK_act_mails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "appeals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    CandidacyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Leaf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appeals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_appeals_candidacies_CandidacyId",
                        column: x => x.CandidacyId,
                        principalTable: "candidacies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assessment_links",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    Digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CandidacyId = table.Column<long>(type: "INTEGER", nullable: true),
                    Leaf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MatterId = table.Column<long>(type: "INTEGER", nullable: true),
                    SubjectKeyId = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<long>(type: "INTEGER", nullable: true),
                    PersonDigest = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SealedPerson = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SentBy = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsMailed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Renewals = table.Column<int>(type: "INTEGER", nullable: false),
                    BrowserDigest = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Closure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assessment_links", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assessment_links_candidacies_CandidacyId",
                        column: x => x.CandidacyId,
                        principalTable: "candidacies",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "attendance_sheets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    AchievementId = table.Column<long>(type: "INTEGER", nullable: false),
                    AchievementVersionId = table.Column<long>(type: "INTEGER", nullable: false),
                    EntityId = table.Column<long>(type: "INTEGER", nullable: false),
                    Leaf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    StartsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Amount = table.Column<decimal>(type: "TEXT", nullable: false),
                    HeldById = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendance_sheets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "candidacy_steps",
                columns: table => new
                {
                    CandidacyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    AchievementId = table.Column<long>(type: "INTEGER", nullable: false),
                    AchievementVersionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Leaf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Awaited = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Until = table.Column<long>(type: "INTEGER", nullable: true),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_candidacy_steps", x => new { x.CandidacyId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_candidacy_steps_candidacies_CandidacyId",
                        column: x => x.CandidacyId,
                        principalTable: "candidacies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "circle_guards",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_circle_guards", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "draw_gaps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    CandidacyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Leaf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    Missing = table.Column<int>(type: "INTEGER", nullable: false),
                    Barred = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    Busy = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draw_gaps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_draw_gaps_candidacies_CandidacyId",
                        column: x => x.CandidacyId,
                        principalTable: "candidacies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "endorsement_edges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    EndorserId = table.Column<long>(type: "INTEGER", nullable: false),
                    EndorsedId = table.Column<long>(type: "INTEGER", nullable: false),
                    CandidacyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Leaf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FactId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Circle = table.Column<int>(type: "INTEGER", nullable: false),
                    IsOver = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_endorsement_edges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "evidence_files",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    CandidacyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Leaf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SubjectKeyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Use = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SealedName = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UploadedBy = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    UploadedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_files", x => x.Id);
                    table.ForeignKey(
                        name: "FK_evidence_files_candidacies_CandidacyId",
                        column: x => x.CandidacyId,
                        principalTable: "candidacies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grid_drafts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    CandidacyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Leaf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    Writer = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SealedContent = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SentKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grid_drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_grid_drafts_candidacies_CandidacyId",
                        column: x => x.CandidacyId,
                        principalTable: "candidacies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "human_requests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    CandidacyId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    SealedWords = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredBy = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_human_requests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_human_requests_candidacies_CandidacyId",
                        column: x => x.CandidacyId,
                        principalTable: "candidacies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "issued_endorsements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    AwardId = table.Column<long>(type: "INTEGER", nullable: false),
                    FactId = table.Column<long>(type: "INTEGER", nullable: false),
                    Uri = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    StatusListId = table.Column<long>(type: "INTEGER", nullable: true),
                    StatusIndex = table.Column<int>(type: "INTEGER", nullable: true),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_issued_endorsements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_issued_endorsements_awards_AwardId",
                        column: x => x.AwardId,
                        principalTable: "awards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "jury_sessions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    AchievementVersionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Leaf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SubjectKeyId = table.Column<long>(type: "INTEGER", nullable: false),
                    SealedContent = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ConvenedById = table.Column<long>(type: "INTEGER", nullable: true),
                    ConvenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    TellsCandidates = table.Column<bool>(type: "INTEGER", nullable: false),
                    NamesVotes = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StartsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DurationMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jury_sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "link_mails",
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
                    table.PrimaryKey("PK_link_mails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "pools",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    EntityId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pools", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reminder_mails",
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
                    table.PrimaryKey("PK_reminder_mails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reminders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    CandidacyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Leaf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectKeyId = table.Column<long>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reminders_candidacies_CandidacyId",
                        column: x => x.CandidacyId,
                        principalTable: "candidacies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attendance_marks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    SheetId = table.Column<long>(type: "INTEGER", nullable: false),
                    CandidacyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Means = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Device = table.Column<byte[]>(type: "BLOB", nullable: true),
                    IsStruck = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendance_marks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_attendance_marks_attendance_sheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "attendance_sheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_attendance_marks_candidacies_CandidacyId",
                        column: x => x.CandidacyId,
                        principalTable: "candidacies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mark_photos",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    DraftId = table.Column<long>(type: "INTEGER", nullable: false),
                    FileId = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ClientKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FactDigest = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mark_photos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_mark_photos_evidence_files_FileId",
                        column: x => x.FileId,
                        principalTable: "evidence_files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_mark_photos_grid_drafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "grid_drafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "jurors",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    SessionId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubjectKeyId = table.Column<long>(type: "INTEGER", nullable: false),
                    SealedPerson = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<long>(type: "INTEGER", nullable: true),
                    IsExternal = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsChair = table.Column<bool>(type: "INTEGER", nullable: false),
                    CalledAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jurors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_jurors_jury_sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "jury_sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "jury_cases",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    SessionId = table.Column<long>(type: "INTEGER", nullable: false),
                    CandidacyId = table.Column<long>(type: "INTEGER", nullable: false),
                    IsOff = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jury_cases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_jury_cases_candidacies_CandidacyId",
                        column: x => x.CandidacyId,
                        principalTable: "candidacies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_jury_cases_jury_sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "jury_sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "jury_minutes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    SessionId = table.Column<long>(type: "INTEGER", nullable: false),
                    CandidacyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectKeyId = table.Column<long>(type: "INTEGER", nullable: false),
                    SealedContent = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    VerificationMethod = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    PublicKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Signature = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SealedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jury_minutes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_jury_minutes_candidacies_CandidacyId",
                        column: x => x.CandidacyId,
                        principalTable: "candidacies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_jury_minutes_jury_sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "jury_sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pool_members",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    PoolId = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<long>(type: "INTEGER", nullable: true),
                    SubjectKeyId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonDigest = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SealedContent = table.Column<byte[]>(type: "BLOB", nullable: true),
                    IsExternal = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsTrainer = table.Column<bool>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AtOnce = table.Column<int>(type: "INTEGER", nullable: true),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RemovedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pool_members", x => x.Id);
                    table.ForeignKey(
                        name: "FK_pool_members_pools_PoolId",
                        column: x => x.PoolId,
                        principalTable: "pools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "jury_sheets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    JurorId = table.Column<long>(type: "INTEGER", nullable: false),
                    Bar = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SealedGrid = table.Column<byte[]>(type: "BLOB", nullable: true),
                    FilledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SealedVote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    VotedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsByHand = table.Column<bool>(type: "INTEGER", nullable: false),
                    GridDevice = table.Column<byte[]>(type: "BLOB", nullable: true),
                    VoteDevice = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jury_sheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_jury_sheets_jurors_JurorId",
                        column: x => x.JurorId,
                        principalTable: "jurors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_jury_sheets_jury_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "jury_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_candidacies_ClosedWith",
                table: "candidacies",
                column: "ClosedWith",
                filter: "\"ClosedWith\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_accommodations_CandidacyId",
                table: "accommodations",
                column: "CandidacyId");

            migrationBuilder.CreateIndex(
                name: "IX_accommodations_MemberId_State",
                table: "accommodations",
                columns: new[] { "MemberId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_accommodations_PublicId",
                table: "accommodations",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_act_mails_PublicId",
                table: "act_mails",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_act_mails_State_DueAt",
                table: "act_mails",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_appeals_CandidacyId_Leaf_Attempt",
                table: "appeals",
                columns: new[] { "CandidacyId", "Leaf", "Attempt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assessment_links_CandidacyId",
                table: "assessment_links",
                column: "CandidacyId");

            migrationBuilder.CreateIndex(
                name: "IX_assessment_links_Digest",
                table: "assessment_links",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assessment_links_OrganisationId_PersonDigest",
                table: "assessment_links",
                columns: new[] { "OrganisationId", "PersonDigest" });

            migrationBuilder.CreateIndex(
                name: "IX_assessment_links_PublicId",
                table: "assessment_links",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assessment_links_Purpose_MatterId",
                table: "assessment_links",
                columns: new[] { "Purpose", "MatterId" });

            migrationBuilder.CreateIndex(
                name: "IX_attendance_marks_CandidacyId",
                table: "attendance_marks",
                column: "CandidacyId");

            migrationBuilder.CreateIndex(
                name: "IX_attendance_marks_SheetId_CandidacyId",
                table: "attendance_marks",
                columns: new[] { "SheetId", "CandidacyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_attendance_sheets_AchievementId_StartsAt",
                table: "attendance_sheets",
                columns: new[] { "AchievementId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_attendance_sheets_PublicId",
                table: "attendance_sheets",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_candidacy_steps_AchievementId_Leaf_State_Minutes",
                table: "candidacy_steps",
                columns: new[] { "AchievementId", "Leaf", "State", "Minutes" });

            migrationBuilder.CreateIndex(
                name: "IX_candidacy_steps_AchievementId_Leaf_State_OpenedAt",
                table: "candidacy_steps",
                columns: new[] { "AchievementId", "Leaf", "State", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_candidacy_steps_AchievementVersionId_Awaited_State_OpenedAt_CandidacyId",
                table: "candidacy_steps",
                columns: new[] { "AchievementVersionId", "Awaited", "State", "OpenedAt", "CandidacyId" });

            migrationBuilder.CreateIndex(
                name: "IX_circle_guards_OrganisationId",
                table: "circle_guards",
                column: "OrganisationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_draw_gaps_CandidacyId_Leaf",
                table: "draw_gaps",
                columns: new[] { "CandidacyId", "Leaf" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_endorsement_edges_CandidacyId",
                table: "endorsement_edges",
                column: "CandidacyId");

            migrationBuilder.CreateIndex(
                name: "IX_endorsement_edges_OrganisationId_EndorserId_IsOver_At",
                table: "endorsement_edges",
                columns: new[] { "OrganisationId", "EndorserId", "IsOver", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_files_CandidacyId_Leaf",
                table: "evidence_files",
                columns: new[] { "CandidacyId", "Leaf" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_files_PublicId",
                table: "evidence_files",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_grid_drafts_CandidacyId_Leaf_Attempt_Writer",
                table: "grid_drafts",
                columns: new[] { "CandidacyId", "Leaf", "Attempt", "Writer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_human_requests_CandidacyId",
                table: "human_requests",
                column: "CandidacyId");

            migrationBuilder.CreateIndex(
                name: "IX_human_requests_OrganisationId_AnsweredAt",
                table: "human_requests",
                columns: new[] { "OrganisationId", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_human_requests_PublicId",
                table: "human_requests",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_issued_endorsements_AwardId",
                table: "issued_endorsements",
                column: "AwardId");

            migrationBuilder.CreateIndex(
                name: "IX_issued_endorsements_FactId",
                table: "issued_endorsements",
                column: "FactId");

            migrationBuilder.CreateIndex(
                name: "IX_issued_endorsements_StatusListId_StatusIndex",
                table: "issued_endorsements",
                columns: new[] { "StatusListId", "StatusIndex" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_jurors_MemberId",
                table: "jurors",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_jurors_PublicId",
                table: "jurors",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_jurors_SessionId",
                table: "jurors",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_jury_cases_CandidacyId",
                table: "jury_cases",
                column: "CandidacyId");

            migrationBuilder.CreateIndex(
                name: "IX_jury_cases_SessionId_CandidacyId",
                table: "jury_cases",
                columns: new[] { "SessionId", "CandidacyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_jury_minutes_CandidacyId_SessionId_Number",
                table: "jury_minutes",
                columns: new[] { "CandidacyId", "SessionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_jury_minutes_SessionId",
                table: "jury_minutes",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_jury_sessions_OrganisationId_State_StartsAt",
                table: "jury_sessions",
                columns: new[] { "OrganisationId", "State", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_jury_sessions_PublicId",
                table: "jury_sessions",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_jury_sheets_CaseId_JurorId",
                table: "jury_sheets",
                columns: new[] { "CaseId", "JurorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_jury_sheets_JurorId",
                table: "jury_sheets",
                column: "JurorId");

            migrationBuilder.CreateIndex(
                name: "IX_link_mails_PublicId",
                table: "link_mails",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_link_mails_State_DueAt",
                table: "link_mails",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_mark_photos_DraftId_ClientKey",
                table: "mark_photos",
                columns: new[] { "DraftId", "ClientKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_mark_photos_FileId",
                table: "mark_photos",
                column: "FileId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pool_members_OrganisationId_PersonDigest",
                table: "pool_members",
                columns: new[] { "OrganisationId", "PersonDigest" });

            migrationBuilder.CreateIndex(
                name: "IX_pool_members_PoolId",
                table: "pool_members",
                column: "PoolId");

            migrationBuilder.CreateIndex(
                name: "IX_pool_members_PublicId",
                table: "pool_members",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pools_EntityId_Name",
                table: "pools",
                columns: new[] { "EntityId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pools_PublicId",
                table: "pools",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reminder_mails_PublicId",
                table: "reminder_mails",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reminder_mails_State_DueAt",
                table: "reminder_mails",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_reminders_CandidacyId_Leaf_Attempt_Cause_Number_SubjectKeyId",
                table: "reminders",
                columns: new[] { "CandidacyId", "Leaf", "Attempt", "Cause", "Number", "SubjectKeyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reminders_SubjectKeyId_SentAt",
                table: "reminders",
                columns: new[] { "SubjectKeyId", "SentAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accommodations");

            migrationBuilder.DropTable(
                name: "act_mails");

            migrationBuilder.DropTable(
                name: "appeals");

            migrationBuilder.DropTable(
                name: "assessment_links");

            migrationBuilder.DropTable(
                name: "attendance_marks");

            migrationBuilder.DropTable(
                name: "candidacy_steps");

            migrationBuilder.DropTable(
                name: "circle_guards");

            migrationBuilder.DropTable(
                name: "draw_gaps");

            migrationBuilder.DropTable(
                name: "endorsement_edges");

            migrationBuilder.DropTable(
                name: "human_requests");

            migrationBuilder.DropTable(
                name: "issued_endorsements");

            migrationBuilder.DropTable(
                name: "jury_minutes");

            migrationBuilder.DropTable(
                name: "jury_sheets");

            migrationBuilder.DropTable(
                name: "link_mails");

            migrationBuilder.DropTable(
                name: "mark_photos");

            migrationBuilder.DropTable(
                name: "pool_members");

            migrationBuilder.DropTable(
                name: "reminder_mails");

            migrationBuilder.DropTable(
                name: "reminders");

            migrationBuilder.DropTable(
                name: "attendance_sheets");

            migrationBuilder.DropTable(
                name: "jurors");

            migrationBuilder.DropTable(
                name: "jury_cases");

            migrationBuilder.DropTable(
                name: "evidence_files");

            migrationBuilder.DropTable(
                name: "grid_drafts");

            migrationBuilder.DropTable(
                name: "pools");

            migrationBuilder.DropTable(
                name: "jury_sessions");

            migrationBuilder.DropIndex(
                name: "IX_candidacies_ClosedWith",
                table: "candidacies");

            migrationBuilder.DropColumn(
                name: "DeclinedAt",
                table: "peer_invitations");

            migrationBuilder.DropColumn(
                name: "PassedAt",
                table: "peer_invitations");

            migrationBuilder.DropColumn(
                name: "SealedPerson",
                table: "peer_invitations");

            migrationBuilder.DropColumn(
                name: "Seed",
                table: "peer_invitations");

            migrationBuilder.DropColumn(
                name: "SubjectKeyId",
                table: "peer_invitations");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "candidacies");

            migrationBuilder.DropColumn(
                name: "ClosedWith",
                table: "candidacies");

            migrationBuilder.DropColumn(
                name: "LookedAtUntil",
                table: "candidacies");

            migrationBuilder.DropColumn(
                name: "SealedClosing",
                table: "candidacies");

            migrationBuilder.AlterColumn<long>(
                name: "PeerId",
                table: "peer_invitations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<long>(
                name: "InvitedById",
                table: "peer_invitations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "INTEGER",
                oldNullable: true);
        }
    }
}
