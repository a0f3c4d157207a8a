using System.Text.Json;

namespace EduGraph.Benchmarks.GraphQL;

/// <summary>The floor: what a programmer would write who knew that only these three queries will ever be asked.</summary>
internal static class HandWrittenAnswers
{
    private static readonly JsonEncodedText Data = JsonEncodedText.Encode("data");
    private static readonly JsonEncodedText One = JsonEncodedText.Encode("institution");
    private static readonly JsonEncodedText Many = JsonEncodedText.Encode("institutions");
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText NameZh = JsonEncodedText.Encode("nameZh");
    private static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    private static readonly JsonEncodedText Country = JsonEncodedText.Encode("country");
    private static readonly JsonEncodedText Founded = JsonEncodedText.Encode("founded");
    private static readonly JsonEncodedText Agreements = JsonEncodedText.Encode("agreements");
    private static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    private static readonly JsonEncodedText SignedOn = JsonEncodedText.Encode("signedOn");
    private static readonly JsonEncodedText Parties = JsonEncodedText.Encode("parties");

    public static void WriteInstitution(CooperationGraph graph, Utf8JsonWriter writer)
    {
        Institution institution = graph.ById["i5"];
        writer.WriteStartObject();
        writer.WriteStartObject(Data);
        writer.WriteStartObject(One);
        writer.WriteString(Id, institution.Id);
        writer.WriteString(Name, institution.Name);
        writer.WriteString(NameZh, institution.NameZh);
        WriteFacts(institution, writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    public static void WriteAgreements(CooperationGraph graph, Utf8JsonWriter writer)
    {
        WriteInstitutions(graph, 50, writer, static (institution, writer) =>
        {
            WriteFacts(institution, writer);
            writer.WriteStartArray(Agreements);
            for (int index = 0; index < Math.Min(10, institution.Agreements.Count); index++)
            {
                Agreement agreement = institution.Agreements[index];
                writer.WriteStartObject();
                writer.WriteString(Id, agreement.Id);
                writer.WriteString(Title, agreement.Title);
                writer.WriteString(SignedOn, agreement.SignedOn);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }

    public static void WriteParties(CooperationGraph graph, Utf8JsonWriter writer)
    {
        WriteInstitutions(graph, 60, writer, static (institution, writer) =>
        {
            writer.WriteStartArray(Agreements);
            for (int index = 0; index < Math.Min(25, institution.Agreements.Count); index++)
            {
                WriteAgreementWithParties(institution.Agreements[index], writer);
            }

            writer.WriteEndArray();
        });
    }

    private static void WriteAgreementWithParties(Agreement agreement, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(Id, agreement.Id);
        writer.WriteString(Title, agreement.Title);
        writer.WriteStartArray(Parties);
        foreach (Institution party in agreement.Parties)
        {
            writer.WriteStartObject();
            writer.WriteString(Id, party.Id);
            writer.WriteString(Name, party.Name);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteInstitutions(CooperationGraph graph, int count, Utf8JsonWriter writer, Action<Institution, Utf8JsonWriter> writeRest)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(Data);
        writer.WriteStartArray(Many);
        for (int index = 0; index < count; index++)
        {
            Institution institution = graph.ByAgreementCount[index];
            writer.WriteStartObject();
            writer.WriteString(Id, institution.Id);
            writer.WriteString(Name, institution.Name);
            writeRest(institution, writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteFacts(Institution institution, Utf8JsonWriter writer)
    {
        writer.WriteString(Type, institution.Type);
        writer.WriteString(Country, institution.Country);
        writer.WriteNumber(Founded, institution.Founded!.Value);
    }
}
