using System.Buffers;
using System.Text;
using System.Text.Json;
using EduGraph.Api.Http;

namespace EduGraph.Api.Tests.Http;

public sealed class CsvWriterTests
{
    public static TheoryData<string, string> Answers => new()
    {
        { """{"a":[{"x":"1,2","y":"say \"no\"","z":"two\nlines"}]}""", "x,y,z\r\n\"1,2\",\"say \"\"no\"\"\",\"two\nlines\"\r\n" },
        { """{"a":[{"x":"one\rtwo","y":" lead","z":"清华大学 😀"}]}""", "x,y,z\r\n\"one\rtwo\", lead,清华大学 😀\r\n" },
        { """{"a":[{"x":"=1+1","y":"+86 10","z":"-5"}]}""", "x,y,z\r\n'=1+1,'+86 10,'-5\r\n" },
        { """{"a":[{"x":"@sum","y":"\tx","z":"\rx"}]}""", "x,y,z\r\n'@sum,'\tx,\"'\rx\"\r\n" },
        { """{"a":[{"x":-5,"y":1.5e3,"z":true}]}""", "x,y,z\r\n-5,1.5e3,true\r\n" },
        { """{"a":[{"x":["=a","b"],"y":[],"z":null}]}""", "x,y,z\r\n'=a;b,,\r\n" },
        { """{"a":{"b":[{"x":{"y":{"z":1}}},null]}}""", "x.y.z\r\n1\r\n\r\n" },
        { """{"a":[{"x":{"y":1},"z":2},{"x":null,"z":3},{"x":{"y":4},"z":5}]}""", "x.y,z\r\n1,2\r\n,3\r\n4,5\r\n" },
        { """{"a":[{"x":null,"z":3},{"x":{"y":4},"z":5}]}""", "z,x.y\r\n3,\r\n5,4\r\n" },
        { """{"a":[{"x":null}]}""", "x\r\n\r\n" },
        { """{"a":[],"n":{"totalCount":0}}""", "asked,for.a\r\n" },
        { """{"a":[null,null]}""", "asked,for.a\r\n,\r\n,\r\n" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Entries_are_rows(string answer, string csv) => Assert.Equal((null, "\uFEFF" + csv), Write(answer));

    [Theory]
    [InlineData("""{"a":1}""", "no list")]
    [InlineData("""{"a":[{"x":1}],"b":[{"x":1}]}""", "2 lists (a, b)")]
    [InlineData("""{"a":[{"x":[{"y":1}]}]}""", "have a list of objects themselves (x)")]
    public void Answer_that_is_no_table_is_refused_with_what_it_has(string answer, string fault)
    {
        var (found, csv) = Write(answer);

        Assert.Contains(fault, found, StringComparison.Ordinal);
        Assert.Empty(csv);
    }

    [Theory]
    [InlineData("{ a { id name } }", "id,name")]
    [InlineData("{ a { id, x: name ...F ... on T { id deep { one two: three } } } b } fragment F on T { deep { zero } }", "id,x,deep.zero,deep.one,deep.two")]
    [InlineData("query Q { ...R } query Other { a { no } } fragment R on Query { a { id } other { id } }", "id")]
    [InlineData("{ z: a { id } }", "")]
    public void Columns_of_an_empty_list_are_those_that_the_document_asks_for(string document, string columns)
    {
        var parameters = new RequestParameters
        {
            Query = Encoding.UTF8.GetBytes(document),
            OperationName = document.StartsWith("query Q", StringComparison.Ordinal) ? "Q" : null,
        };

        Assert.Equal(columns, string.Join(',', CsvColumns.Of(parameters, "a")));
    }

    private static (string? Fault, string Csv) Write(string answer)
    {
        using var document = JsonDocument.Parse(answer);
        var output = new ArrayBufferWriter<byte>();
        var fault = CsvWriter.Write(document.RootElement, _ => ["asked", "for.a"], output);
        return (fault, Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
