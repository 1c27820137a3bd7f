namespace Aloi.Standards.OpenBadges;

/// <summary>The enumerations of Open Badges 3.0, appendix B.</summary>
internal static class PublishedLists
{
    /// <summary>AchievementTypeEnum.</summary>
    public static readonly Form AchievementType = new ListedForm(
        extensible: true,
        [
            "Achievement",
            "ApprenticeshipCertificate",
            "Assessment",
            "Assignment",
            "AssociateDegree",
            "Award",
            "Badge",
            "BachelorDegree",
            "Certificate",
            "CertificateOfCompletion",
            "Certification",
            "CommunityService",
            "Competency",
            "Course",
            "CoCurricular",
            "Degree",
            "Diploma",
            "DoctoralDegree",
            "Fieldwork",
            "GeneralEducationDevelopment",
            "JourneymanCertificate",
            "LearningProgram",
            "License",
            "Membership",
            "ProfessionalDoctorate",
            "QualityAssuranceCredential",
            "MasterCertificate",
            "MasterDegree",
            "MicroCredential",
            "ResearchDoctorate",
            "SecondarySchoolDiploma",
        ]
    );

    /// <summary>IdentifierTypeEnum.</summary>
    public static readonly Form IdentifierType = new ListedForm(
        extensible: true,
        [
            "name",
            "sourcedId",
            "systemId",
            "productId",
            "userName",
            "accountId",
            "emailAddress",
            "nationalIdentityNumber",
            "isbn",
            "issn",
            "lisSourcedId",
            "oneRosterSourcedId",
            "sisSourcedId",
            "ltiContextId",
            "ltiDeploymentId",
            "ltiToolId",
            "ltiPlatformId",
            "ltiUserId",
            "identifier",
        ]
    );

    /// <summary>AlignmentTargetTypeEnum.</summary>
    public static readonly Form AlignmentTargetType = new ListedForm(
        extensible: true,
        ["ceasn:Competency", "ceterms:Credential", "CFItem", "CFRubric", "CFRubricCriterion", "CFRubricCriterionLevel", "CTDL"]
    );

    /// <summary>ResultTypeEnum.</summary>
    public static readonly Form ResultType = new ListedForm(
        extensible: true,
        [
            "GradePointAverage",
            "LetterGrade",
            "Percent",
            "PerformanceLevel",
            "PredictedScore",
            "RawScore",
            "Result",
            "RubricCriterion",
            "RubricCriterionLevel",
            "RubricScore",
            "ScaledScore",
            "Status",
        ]
    );

    /// <summary>ResultStatusType, which cannot be extended.</summary>
    public static readonly Form ResultStatus = new ListedForm(
        extensible: false,
        ["Completed", "Enrolled", "Failed", "InProgress", "OnHold", "Provisional", "Withdrew"]
    );
}
