namespace EduGraph.Ingestion.Validation;

/// <summary>Codes of <see cref="Diagnostic"/>: stable, for scripts.</summary>
public static class DiagnosticCodes
{
    /// <summary>The file or folder is not there.</summary>
    public const string FileNotFound = "FILE_NOT_FOUND";

    /// <summary>The file is there and cannot be read: rights, a directory in its place, a broken disk.</summary>
    public const string FileUnreadable = "FILE_UNREADABLE";

    /// <summary>The file is none that a reader knows.</summary>
    public const string UnknownFormat = "UNKNOWN_FORMAT";

    /// <summary>The file is larger than its format may be.</summary>
    public const string FileTooLarge = "FILE_TOO_LARGE";

    /// <summary>More files than one run may read.</summary>
    public const string TooManyFiles = "TOO_MANY_FILES";

    /// <summary>The file ends in the middle of something.</summary>
    public const string TruncatedFile = "TRUNCATED_FILE";

    /// <summary>The file is in another encoding than UTF-8.</summary>
    public const string InvalidEncoding = "INVALID_ENCODING";

    /// <summary>The text is no JSON.</summary>
    public const string MalformedJson = "MALFORMED_JSON";

    /// <summary>The text is no YAML.</summary>
    public const string MalformedYaml = "MALFORMED_YAML";

    /// <summary>The text is no CSV.</summary>
    public const string MalformedCsv = "MALFORMED_CSV";

    /// <summary>A YAML alias or merge: values are written out.</summary>
    public const string YamlAlias = "YAML_ALIAS";

    /// <summary>A YAML tag: types come from the schema.</summary>
    public const string YamlTag = "YAML_TAG";

    /// <summary>Nested deeper than allowed.</summary>
    public const string TooDeep = "TOO_DEEP";

    /// <summary>A record larger than allowed.</summary>
    public const string RecordTooLarge = "RECORD_TOO_LARGE";

    /// <summary>A text longer than allowed.</summary>
    public const string StringTooLong = "STRING_TOO_LONG";

    /// <summary>A list longer than allowed.</summary>
    public const string ListTooLong = "LIST_TOO_LONG";

    /// <summary>A text with characters that no text of the graph may have: control characters, half a surrogate pair.</summary>
    public const string InvalidText = "INVALID_TEXT";

    /// <summary>The same member twice in one object.</summary>
    public const string DuplicateMember = "DUPLICATE_MEMBER";

    /// <summary>A value of another shape or type.</summary>
    public const string WrongType = "WRONG_TYPE";

    /// <summary>Something needed is not there.</summary>
    public const string MissingField = "MISSING_FIELD";

    /// <summary>A text that says nothing.</summary>
    public const string EmptyValue = "EMPTY_VALUE";

    /// <summary>No such kind of node.</summary>
    public const string UnknownKind = "UNKNOWN_KIND";

    /// <summary>No such property or member.</summary>
    public const string UnknownField = "UNKNOWN_FIELD";

    /// <summary>No such relationship type.</summary>
    public const string UnknownRelationship = "UNKNOWN_RELATIONSHIP";

    /// <summary>No such value of an enum.</summary>
    public const string UnknownValue = "UNKNOWN_VALUE";

    /// <summary>A relationship between kinds that it does not join.</summary>
    public const string WrongEnds = "WRONG_ENDS";

    /// <summary>No date as ISO 8601 writes it, or no day of the calendar.</summary>
    public const string InvalidDate = "INVALID_DATE";

    /// <summary>No number, or none that can be stored.</summary>
    public const string InvalidNumber = "INVALID_NUMBER";

    /// <summary>A number outside the range that is believed.</summary>
    public const string OutOfRange = "OUT_OF_RANGE";

    /// <summary>No ISO 3166-1 alpha-2 code.</summary>
    public const string InvalidCountry = "INVALID_COUNTRY";

    /// <summary>No BCP 47 language tag.</summary>
    public const string InvalidLanguage = "INVALID_LANGUAGE";

    /// <summary>No absolute address on the web.</summary>
    public const string InvalidUrl = "INVALID_URL";

    /// <summary>Not in the form of ids of its register.</summary>
    public const string InvalidExternalId = "INVALID_EXTERNAL_ID";

    /// <summary>No id that a node may have.</summary>
    public const string InvalidId = "INVALID_ID";

    /// <summary>A ref that the same document has used before.</summary>
    public const string DuplicateRef = "DUPLICATE_REF";

    /// <summary>A ref that the document does not define.</summary>
    public const string DanglingRef = "DANGLING_REF";

    /// <summary>A ref to a record that was rejected.</summary>
    public const string RejectedRef = "REJECTED_REF";

    /// <summary>Counts other than the dataset says.</summary>
    public const string CountMismatch = "COUNT_MISMATCH";

    /// <summary>Two documents with one source id and the same content in one run: a note, no fault.</summary>
    public const string RepeatedSource = "REPEATED_SOURCE";

    /// <summary>Two documents with one source id and other content in one run.</summary>
    public const string DuplicateSource = "DUPLICATE_SOURCE";

    /// <summary>A mapping or a dataset's description that cannot be used.</summary>
    public const string InvalidMapping = "INVALID_MAPPING";

    /// <summary>A line of the decisions file is no decision.</summary>
    public const string BadDecision = "BAD_DECISION";

    /// <summary>A document that breaks off did not take the place of the one that is stored.</summary>
    public const string EarlierKept = "EARLIER_KEPT";
}
