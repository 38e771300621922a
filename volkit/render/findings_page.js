(function(){
var body=document.querySelector('#findings tbody');if(!body)return;
var rows=Array.prototype.slice.call(body.rows),box=document.querySelector('[type=search]'),
ticks=Array.prototype.slice.call(document.querySelectorAll('.tools [type=checkbox]')),
shown=document.getElementById('shown');
function sift(){var want=box.value.toLowerCase(),on={};ticks.forEach(function(t){on[t.value]=t.checked});
var n=0;rows.forEach(function(r){var ok=on[r.className]&&r.textContent.toLowerCase().indexOf(want)>=0;
r.hidden=!ok;if(ok)n++});shown.textContent=n}
box.addEventListener('input',sift);ticks.forEach(function(t){t.addEventListener('change',sift)});
document.querySelectorAll('#findings th').forEach(function(th,i){var up=false;
th.addEventListener('click',function(){up=!up;var key=function(r){var c=r.cells[i];
return c.getAttribute('data-k')||c.textContent};
rows.sort(function(a,b){return key(a).localeCompare(key(b),'zh',{numeric:true})*(up?1:-1)});
rows.forEach(function(r){body.appendChild(r)})})});
})();
