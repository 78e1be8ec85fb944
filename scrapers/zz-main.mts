import { load } from "cheerio";
import { pageLines } from "./src/read/page-lines.ts";
import { readCommitmentPage } from "./ogp-site/read-commitment-page.ts";
const body=Buffer.from("<html><body><h1>T (XA0001)</h1><p>Action Plan: P</p><p>Verifiable: Yes</p><h2>Description</h2>"+"<p>lorem ipsum dolor <b>x</b></p>".repeat(3000)+"</body></html>");
const page={url:"https://x.org/members/x/commitments/XA0001",contentType:null,body};
for (const [n,f] of [["parse5",()=>load(body.toString()).root()],["hp2",()=>load(body.toString(),{xml:{xmlMode:false,decodeEntities:true}}).root()],["lines",()=>pageLines(body)],["read",()=>readCommitmentPage(page)],["parse5",()=>load(body.toString()).root()]] as const){ for(let i=0;i<10;i++) f(); const t=performance.now(); for(let i=0;i<30;i++) f(); console.log(n,((performance.now()-t)/30).toFixed(1)); }
